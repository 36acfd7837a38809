package papergraph.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import papergraph.PapergraphException;

/** Whether a scheme keeps to SKOS and to what the tagger needs: the first thing that does not is said and ends it. */
final class SchemeCheck {
    static final String HINT = "Correct the file and try again.";
    private static final Pattern ADDRESS = Pattern.compile("topic/[a-z0-9]+(-[a-z0-9]+)*");

    private final String file;
    private final Set<String> schemes;

    SchemeCheck(String file, Set<String> schemes) {
        this.file = file;
        this.schemes = schemes;
    }

    static PapergraphException unsound(String file, String subject, String reason) {
        return PapergraphException.cannot(file + ": " + subject + ": " + reason, HINT);
    }

    /** The topics of a sound scheme, in the order of their slugs. */
    List<Topic> topics(List<Concept> concepts) {
        var byAddress = new TreeMap<String, Concept>();
        concepts.forEach(concept -> byAddress.put(concept.address(), concept));
        if (byAddress.isEmpty()) {
            throw unsound(file, "the scheme", "holds no skos:Concept");
        }
        byAddress.values().forEach(this::checkAddress);
        byAddress.values().forEach(this::checkPreferred);
        byAddress.values().forEach(this::checkDisjoint);
        byAddress.values().forEach(concept -> checkBroader(concept, byAddress));
        checkCycles(byAddress);
        checkClashes(byAddress);
        return byAddress.values().stream()
                .map(Concept::topic)
                .sorted(Comparator.comparing(Topic::slug))
                .toList();
    }

    private void checkAddress(Concept concept) {
        if (!ADDRESS.matcher(concept.address()).matches()) {
            throw unsound(concept, "an address is topic/ and small letters, digits and single hyphens");
        }
        if (concept.schemes().isEmpty()) {
            throw unsound(concept, "has no skos:inScheme");
        }
        for (String scheme : concept.schemes()) {
            if (!schemes.contains(scheme)) {
                throw unsound(concept, "skos:inScheme " + scheme + " is no skos:ConceptScheme of this file");
            }
        }
    }

    private void checkPreferred(Concept concept) {
        Map<String, Concept.Text> byLanguage = new HashMap<>();
        for (Concept.Text label : concept.preferred()) {
            Concept.Text other = byLanguage.put(label.language(), label);
            if (other != null) {
                throw unsound(concept, "two preferred labels of one language, " + other + " and " + label);
            }
        }
        if (byLanguage.isEmpty()) {
            throw unsound(concept, "has no skos:prefLabel");
        }
    }

    private void checkDisjoint(Concept concept) {
        Set<Concept.Text> seen = new HashSet<>();
        concept.names().filter(label -> !seen.add(label)).findFirst().ifPresent(label -> {
            throw unsound(concept, label + " is more than one of preferred, alternative and hidden label");
        });
    }

    private void checkBroader(Concept concept, Map<String, Concept> concepts) {
        for (String broader : concept.broader()) {
            if (!concepts.containsKey(broader)) {
                throw unsound(concept, "skos:broader " + broader + " is no skos:Concept of this file");
            }
        }
    }

    /** Takes away the topics whose broader ones are all gone, until none is left: or those of a cycle are. */
    private void checkCycles(Map<String, Concept> concepts) {
        Map<String, Concept> left = new TreeMap<>(concepts);
        while (left.values().removeIf(concept -> concept.broader().stream().noneMatch(left::containsKey))) {
            // once more
        }
        if (!left.isEmpty()) {
            throw unsound(left.values().iterator().next(), "skos:broader leads back, or to topics where it does");
        }
    }

    private void checkClashes(Map<String, Concept> concepts) {
        Map<String, Label> owners = new HashMap<>();
        for (Concept concept : concepts.values()) {
            for (Label label : labels(concept)) {
                Label owner = label.isSure() ? owners.putIfAbsent(label.key(), label) : null;
                if (owner != null && !owner.topic().equals(label.topic())) {
                    String words = label.text().printed(0, label.text().length());
                    throw unsound(concept, "\"" + words + "\" is a label of topic/" + owner.topic() + " too");
                }
            }
        }
    }

    private List<Label> labels(Concept concept) {
        try {
            return Tagger.labels(concept.topic()).toList();
        } catch (IllegalArgumentException e) {
            throw unsound(concept, e.getMessage());
        }
    }

    private PapergraphException unsound(Concept concept, String reason) {
        return unsound(file, concept.address(), reason);
    }
}
