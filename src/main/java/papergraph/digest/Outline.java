package papergraph.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import papergraph.digest.Profile.Shape;
import papergraph.notice.NoticeCode;
import papergraph.notice.Place;

/**
 * Tells digests and entries apart by their headings.
 *
 * <p>One rule: an entry begins at a heading with a link to a paper, and reaches to the next such heading, the next day,
 * or the next heading of its own level or above. A heading that leads elsewhere or nowhere begins an entry only where the
 * paper's address stands below it. Outside entries each row of a table of papers is an entry too.
 */
final class Outline {
    private final Reading reading;
    private final HeadingReader headings;
    private final EntryReader entries;
    private final IdentifierBelow identifiers;
    private final TableReader tables;
    private final Optional<Dates.Found> pathDate;
    private final Map<Optional<LocalDate>, DigestDraft> digests = new LinkedHashMap<>();
    private final List<Node> preface = new ArrayList<>();
    private final List<Section> open = new ArrayList<>();
    private @Nullable DigestDraft current;
    private int digestLevel;
    private int entryLevel;

    /** @param pathDate the day in the file's path */
    Outline(Reading reading, Optional<Dates.Found> pathDate) {
        this.reading = reading;
        this.headings = new HeadingReader(reading);
        this.entries = new EntryReader(reading);
        this.identifiers = new IdentifierBelow(reading);
        this.tables = new TableReader(reading);
        this.pathDate = pathDate;
    }

    /** The digests of a document; none where it holds neither an entry nor the heading of a day. */
    List<Digest> digests(Node document) {
        List<Section> sections = Section.of(document, headings);
        entryLevel = sections.stream()
                .filter(section -> section.title().isPresent())
                .mapToInt(Section::level)
                .min()
                .orElse(0);
        sections.forEach(this::take);
        close();
        if (digests.isEmpty()) {
            return List.of();
        }
        digests.values().iterator().next().keep(preface);
        return digests.values().stream().map(DigestDraft::finished).toList();
    }

    private void take(Section section) {
        boolean isBelow = !open.isEmpty() && open.get(0).heading() != null && section.level() > open.get(0).level();
        boolean isBelowEntry = isBelow && open.get(0).title().isPresent();
        if (section.date().isPresent() && !isBelowEntry) {
            close();
            begin(section, section.date().get());
        } else if (isBelow && section.title().isEmpty()) {
            open.add(section);
        } else {
            close();
            open.add(section);
        }
    }

    private void begin(Section section, Dates.Found found) {
        var heading = Objects.requireNonNull(section.heading());
        Place place = reading.source().at(Markdown.start(heading));
        LocalDate date = found.date();
        LocalDate other = pathDate.map(Dates.Found::date).orElse(null);
        if (date == null) {
            reading.notices().say(NoticeCode.INVALID_DATE, place, "there is no day \"" + found.printed() + "\"");
            date = other;
        } else if (other != null && !date.equals(other)) {
            reading.notices().say(NoticeCode.CONFLICTING_DATE, place, date + " in the heading, " + other + " in the path");
        }
        String title = headings.words(heading);
        digestLevel = section.level();
        if (current != null || digests.containsKey(Optional.ofNullable(date))) {
            DigestDraft same = digests.get(Optional.ofNullable(date));
            if (same != null && same.hasTitle()) {
                reading.notices().say(NoticeCode.REPEATED_HEADING, place, "\"" + Passages.brief(title) + "\" stands here again");
            }
        }
        current = digest(date, place);
        if (!current.hasTitle()) {
            current.titled(place, title);
        }
        reading.said(Markdown.firstLine(heading), Markdown.lastLine(heading));
        keep(section.body());
    }

    private DigestDraft digest(@Nullable LocalDate date, Place place) {
        if (date == null && !digests.containsKey(Optional.<LocalDate>empty())) {
            reading.notices().say(NoticeCode.MISSING_DATE, place, "no date in the heading or the path");
        }
        return digests.computeIfAbsent(Optional.ofNullable(date), key -> new DigestDraft(reading, date, place, null));
    }

    /** The digest that an entry belongs to: the last begun, or one without a heading. */
    private DigestDraft current() {
        if (current == null) {
            pathDate.filter(found -> found.date() == null).ifPresent(found -> reading.notices().say(
                    NoticeCode.INVALID_DATE, reading.source().file(), "there is no day \"" + found.printed() + "\""));
            current = digest(pathDate.map(Dates.Found::date).orElse(null), reading.source().file());
        }
        return current;
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        Section first = open.get(0);
        List<Node> blocks = Stream.concat(first.body().stream(), open.stream().skip(1).flatMap(s -> s.blocks().stream())).toList();
        open.clear();
        if (first.heading() == null) {
            keep(blocks);
            return;
        }
        Heading heading = first.heading();
        boolean isTable = blocks.stream().anyMatch(tables::holdsPapers);
        boolean isLikely = reading.profile().has(Shape.LINK_BELOW) && isDated() && !isTable && heading.getLevel() >= Math.max(entryLevel, digestLevel);
        var title = first.title().or(() -> !isLikely
                ? Optional.empty()
                : identifiers.in(blocks, first.hasLink()).map(id -> headings.titleOf(heading, id)));
        if (title.isPresent() && title.get().end() - title.get().start() > reading.limits().titleChars()) {
            skip(heading, blocks, NoticeCode.TOO_LARGE, "a title of more than %,d characters".formatted(reading.limits().titleChars()));
        } else if (title.isPresent()) {
            current().entry(entries.read(heading, title.get(), blocks));
        } else if (first.hasLink() && !isTable && isEntryLevel(heading)) {
            skip(heading, blocks, NoticeCode.SKIPPED_ENTRY, "no arXiv identifier in \"" + Passages.brief(headings.words(heading)) + "\"");
        } else {
            keep(first.blocks());
            keep(blocks.subList(first.body().size(), blocks.size()));
        }
    }

    /** Whether there is any sign that this is a digest: a day, or an entry of the regular shape. */
    private boolean isDated() {
        return current != null || entryLevel > 0 || pathDate.isPresent();
    }

    private boolean isEntryLevel(Heading heading) {
        if (!reading.profile().has(Shape.HEADING)) {
            return false;
        }
        return entryLevel > 0 ? heading.getLevel() >= entryLevel : current != null && heading.getLevel() > digestLevel;
    }

    private void skip(Heading heading, List<Node> blocks, NoticeCode code, String why) {
        int last = blocks.isEmpty() ? Markdown.lastLine(heading) : Markdown.lastLine(blocks.get(blocks.size() - 1));
        reading.notices().say(code, reading.source().at(Markdown.start(heading)),
                why + " (lines %d to %d)".formatted(Markdown.firstLine(heading), last));
        reading.leftOut(Markdown.firstLine(heading), last);
    }

    private void keep(List<Node> blocks) {
        for (Node block : blocks) {
            if (block instanceof ThematicBreak) {
                reading.said(Markdown.firstLine(block), Markdown.lastLine(block));
            } else if (tables.holdsPapers(block)) {
                tables.read(block).forEach(current()::entry);
            } else if (current == null) {
                preface.add(block);
            } else {
                current.keep(List.of(block));
            }
        }
    }
}
