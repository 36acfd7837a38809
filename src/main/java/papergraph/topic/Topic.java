package papergraph.topic;

import java.util.List;

/**
 * A topic and the words that give it away.
 *
 * @param slug the last segment of its address, such as {@code diffusion-models}
 * @param labels names of any language, matched without regard to case, hyphen and plural
 * @param notations abbreviations, matched with regard to case
 * @param ambiguousLabels names that count only beside another label or a cue
 * @param cues words that show in which sense an ambiguous label is meant
 */
public record Topic(
        String slug, List<String> labels, List<String> notations, List<String> ambiguousLabels, List<String> cues) {
    public Topic {
        labels = List.copyOf(labels);
        notations = List.copyOf(notations);
        ambiguousLabels = List.copyOf(ambiguousLabels);
        cues = List.copyOf(cues);
    }
}
