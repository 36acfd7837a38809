package papergraph.digest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Looks below a heading for the one paper an entry is about. */
final class IdentifierBelow {
    private final Reading reading;

    IdentifierBelow(Reading reading) {
        this.reading = reading;
    }

    /**
     * The paper of an entry whose heading does not lead to it. Addresses in its lines count before its picture, and those
     * before the ones its summary mentions; where one kind holds two papers, neither is taken.
     *
     * @param isEntry whether the heading is that of an entry in any case; if not, the lines must look like one
     */
    Optional<ArxivId> in(List<Node> blocks, boolean isEntry) {
        var lines = blocks.stream().filter(block -> !(block instanceof ListBlock)).toList();
        if (!isEntry && blocks.stream().flatMap(block -> Markdown.all(block).stream()).noneMatch(this::hasField)) {
            return Optional.empty();
        }
        Set<ArxivId> linked = linked(lines);
        if (linked.isEmpty()) {
            linked = pictured(lines);
        }
        if (linked.isEmpty()) {
            linked = linked(blocks);
        }
        return linked.size() == 1 ? Optional.of(linked.iterator().next()) : Optional.empty();
    }

    /** Whether a line of a block is a field of an entry, or the address of a paper and nothing else. */
    private boolean hasField(Node block) {
        // a paragraph that a line of dashes underlines is a heading to CommonMark
        return (block instanceof Paragraph || block instanceof Heading) && Markdown.lines(block).stream()
                .map(line -> reading.source().slice(line.start(), line.end()))
                .anyMatch(line -> Labels.known().match(line).filter(label -> label.field() != Field.SECTIONS).isPresent()
                        || !line.strip().contains(" ") && PaperAddress.id(line.replaceAll("[<>]", "")).isPresent());
    }

    private Set<ArxivId> linked(List<Node> blocks) {
        var found = new LinkedHashSet<ArxivId>();
        for (Node block : blocks) {
            new LinkFinder(reading).in(block).forEach(hit -> PaperAddress.id(hit.url()).ifPresent(found::add));
        }
        return found;
    }

    private Set<ArxivId> pictured(List<Node> blocks) {
        var found = new LinkedHashSet<ArxivId>();
        for (Node block : blocks) {
            MediaFinder.in(block, reading).media().forEach(media ->
                    PaperAddress.idOfThumbnail(media.url()).ifPresent(found::add));
        }
        return found;
    }
}
