package papergraph;

/** Which program this is. */
public final class Version {
    /** The version, as in {@code pom.xml}; a test compares the two. */
    public static final String NUMBER = "0.1.0";

    private Version() {}
}
