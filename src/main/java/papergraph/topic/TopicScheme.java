package papergraph.topic;
public final class TopicScheme { public java.util.List<Topic> topics() { return java.util.List.of(); } }
