package papergraph.digest;

import java.util.Arrays;
import java.util.List;

/** Accounts for every line of a file. Lines count from 1. */
final class Ledger {
    private final LineFate[] fates;

    Ledger(LineFate[] fates) {
        this.fates = fates.clone();
    }

    void mark(int first, int last, LineFate fate) {
        for (int line = first; line <= last; line++) {
            var now = fates[line - 1];
            if (now != LineFate.BLANK && now.compareTo(fate) < 0) {
                fates[line - 1] = fate;
            }
        }
    }

    boolean isOpen(int line) {
        return fates[line - 1] == LineFate.OPEN;
    }

    List<LineFate> lines() {
        return List.of(fates);
    }

    Coverage coverage() {
        return new Coverage(count(LineFate.SAID), count(LineFate.KEPT), count(LineFate.LEFT_OUT));
    }

    private int count(LineFate fate) {
        return (int) Arrays.stream(fates).filter(fate::equals).count();
    }
}
