package papergraph.topic;

/**
 * A share of something, and the interval of 95 % in which it lies.
 *
 * @param value not a number where there was nothing to count
 */
public record Share(double value, double low, double high) {
    private static final double Z = 1.959964;

    /** So many out of so many, with Wilson's interval, which holds for few and for shares near 0 and 1 too. */
    static Share of(int part, int whole) {
        if (whole == 0) {
            return new Share(Double.NaN, 0, 1);
        }
        double share = (double) part / whole;
        double wide = 1 + Z * Z / whole;
        double centre = (share + Z * Z / (2 * whole)) / wide;
        double half = Z / wide * Math.sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole));
        return new Share(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
