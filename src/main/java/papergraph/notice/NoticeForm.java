package papergraph.notice;

import java.io.PrintStream;
import java.util.Collection;

/** A way to print notices. */
public interface NoticeForm {
    /** Prints them in the order of their places, those the policy ignores left out. */
    void print(Collection<Notice> notices, PrintStream to);
}
