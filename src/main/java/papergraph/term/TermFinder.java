package papergraph.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papergraph.digest.Entry;
import papergraph.digest.Point;

/**
 * Finds the terms that the points of an entry give in two languages, or in full and short.
 *
 * <p>Safe to share between threads. Takes time in proportion to the text. What is doubtful is left out.
 */
public final class TermFinder {
    private static final int MOST_WORDS = 7;

    private final WordLists lists = new WordLists();
    private final Boundary boundary = new Boundary(lists);

    /** The attestations of an entry, in the order of its points. */
    public List<Attestation> find(Entry entry) {
        Map<String, Set<String>> expansions = new LinkedHashMap<>();
        for (Point point : entry.points()) {
            for (Attestation attestation : find(point, Map.of())) {
                if (attestation.abbreviation() != null && attestation.english() != null) {
                    expansions.computeIfAbsent(attestation.abbreviation(), unseen -> new LinkedHashSet<>())
                            .add(attestation.english());
                }
            }
        }
        List<Attestation> found = new ArrayList<>();
        entry.points().forEach(point -> found.addAll(find(point, expansions)));
        return found;
    }

    private Set<Attestation> find(Point point, Map<String, Set<String>> expansions) {
        Set<Attestation> found = new LinkedHashSet<>();
        int read = -1;
        for (Bracket bracket : Bracket.in(point.text())) {
            if (bracket.open() > read) {
                Lead lead = Lead.before(point.text(), bracket.open());
                Optional<Attestation> attestation = Gloss.of(bracket.content(point.text()))
                        .flatMap(gloss -> new Reading(point.ordinal(), lead, gloss, expansions).attestation());
                attestation.ifPresent(found::add);
                read = attestation.isPresent() ? bracket.close() : read;
            }
        }
        return found;
    }

    /** One bracket and the words before it. */
    private final class Reading {
        private final int point;
        private final Lead lead;
        private final Gloss gloss;
        private final Map<String, Set<String>> expansions;

        Reading(int point, Lead lead, Gloss gloss, Map<String, Set<String>> expansions) {
            this.point = point;
            this.lead = lead;
            this.gloss = gloss;
            this.expansions = expansions;
        }

        Optional<Attestation> attestation() {
            if (lead.isKorean()) {
                return gloss.korean() != null ? Optional.empty() : gloss.english() != null ? koreanFirst() : shortened();
            }
            return gloss.korean() != null ? koreanInside() : spelledOut();
        }

        /** 확산 모델(diffusion model; DM). */
        private Optional<Attestation> koreanFirst() {
            String english = gloss.english();
            Optional<String> korean = boundary.term(lead, english);
            return korean.isEmpty() && gloss.abbreviation() == null
                    ? Optional.empty()
                    : Optional.of(attestation(english, korean.orElse(null), english, gloss.abbreviation()));
        }

        /** 대형 언어 모델(LLM), where it is known what the letters stand for. */
        private Optional<Attestation> shortened() {
            String abbreviation = gloss.abbreviation();
            return known(abbreviation).stream()
                    .flatMap(english -> boundary.exact(lead, english).stream()
                            .map(korean -> attestation(english, korean, null, abbreviation)))
                    .findFirst();
        }

        /** diffusion model(확산 모델), LLM(대형 언어 모델), LLM(Large Language Model, 대형 언어 모델). */
        private Optional<Attestation> koreanInside() {
            List<String> korean = Lead.words(gloss.korean());
            List<String> latin = lead.latin(MOST_WORDS);
            if (latin.isEmpty() || gloss.abbreviation() != null) {
                return Optional.empty();
            }
            String nearest = latin.get(latin.size() - 1);
            String english = gloss.english();
            if (english != null) {
                return Gloss.isAbbreviation(nearest) && Initials.match(nearest, english)
                        ? Optional.of(attestation(
                                english, boundary.whole(korean, english).orElse(null), english, Gloss.singular(nearest)))
                        : Optional.empty();
            }
            if (Gloss.isAbbreviation(nearest)) {
                String abbreviation = Gloss.singular(nearest);
                return known(abbreviation).stream()
                        .flatMap(expansion -> boundary.whole(korean, expansion).stream()
                                .map(label -> attestation(expansion, label, null, abbreviation)))
                        .findFirst();
            }
            String candidate = String.join(" ", latin);
            return boundary.whole(korean, candidate).map(label -> attestation(candidate, label, candidate, null));
        }

        /** Large Language Model(LLM), LLM(Large Language Model). */
        private Optional<Attestation> spelledOut() {
            List<String> latin = lead.latin(MOST_WORDS);
            if (latin.isEmpty() || gloss.english() != null && gloss.abbreviation() != null) {
                return Optional.empty();
            }
            String nearest = latin.get(latin.size() - 1);
            if (gloss.english() != null) {
                return Gloss.isAbbreviation(nearest) && Initials.match(nearest, gloss.english())
                        ? Optional.of(attestation(gloss.english(), null, gloss.english(), Gloss.singular(nearest)))
                        : Optional.empty();
            }
            for (int i = latin.size() - 1; i >= 0; i--) {
                String candidate = String.join(" ", latin.subList(i, latin.size()));
                if (Initials.match(gloss.abbreviation(), candidate) && !Gloss.isAbbreviation(latin.get(i))) {
                    return Optional.of(attestation(candidate, null, candidate, gloss.abbreviation()));
                }
            }
            return Optional.empty();
        }

        private Set<String> known(String abbreviation) {
            Set<String> known = new LinkedHashSet<>(expansions.getOrDefault(abbreviation, Set.of()));
            known.addAll(lists.expansions(abbreviation));
            return known;
        }

        private Attestation attestation(
                String term, @Nullable String korean, @Nullable String english, @Nullable String abbreviation) {
            return new Attestation(point, TermName.of(term), korean, english, abbreviation);
        }
    }
}
