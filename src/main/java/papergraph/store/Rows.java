package papergraph.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Rows of numbers, kept column by column so that they can be put into any order. */
final class Rows {
    private static final int DIGITS = 256;

    private final int capacity;
    private final long[][] columns;
    private int size;

    /** @param capacity how many rows may be kept at most */
    Rows(int width, int capacity) {
        this.capacity = capacity;
        this.columns = new long[width][Math.min(capacity, 1 << 16)];
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == capacity;
    }

    void clear() {
        size = 0;
    }

    /** Adds a row, its numbers still to be set. */
    int append() {
        if (size == columns[0].length) {
            int length = (int) Math.min(capacity, 2L * size);
            Arrays.setAll(columns, i -> Arrays.copyOf(columns[i], length));
        }
        return size++;
    }

    long get(int row, int column) {
        return columns[column][row];
    }

    void set(int row, int column, long value) {
        columns[column][row] = value;
    }

    /** Some columns of a row as bytes, which compare, unsigned, as the row does. */
    byte[] bytes(int row, int... chosen) {
        var bytes = ByteBuffer.allocate(chosen.length * Long.BYTES);
        for (int column : chosen) {
            bytes.putLong(columns[column][row]);
        }
        return bytes.array();
    }

    /** The numbers of the rows, in the order they were added. */
    int[] order() {
        return IntStream.range(0, size).toArray();
    }

    /** An order changed to that of a column, read as unsigned numbers; rows equal in it stay as they were. */
    int[] sortedBy(int column, int[] order) {
        long[] values = columns[column];
        long differing = 0;
        for (int row : order) {
            differing |= values[row] ^ values[order[0]];
        }
        int[] from = order.clone();
        int[] to = new int[order.length];
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            if ((differing >>> shift & (DIGITS - 1)) != 0) {
                distribute(values, shift, from, to);
                int[] swapped = from;
                from = to;
                to = swapped;
            }
        }
        return from;
    }

    private static void distribute(long[] values, int shift, int[] from, int[] to) {
        var starts = new int[DIGITS + 1];
        for (int row : from) {
            starts[(int) (values[row] >>> shift & (DIGITS - 1)) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        for (int row : from) {
            to[starts[(int) (values[row] >>> shift & (DIGITS - 1))]++] = row;
        }
    }
}
