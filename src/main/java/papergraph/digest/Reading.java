package papergraph.digest;

import papergraph.notice.Notices;

/** What all readers of one file share. */
record Reading(SourceText source, Ledger ledger, Notices notices, Limits limits, Profile profile) {

    void said(int firstLine, int lastLine) {
        ledger.mark(firstLine, lastLine, LineFate.SAID);
    }

    void kept(int firstLine, int lastLine) {
        ledger.mark(firstLine, lastLine, LineFate.KEPT);
    }

    void leftOut(int firstLine, int lastLine) {
        ledger.mark(firstLine, lastLine, LineFate.LEFT_OUT);
    }
}
