package papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.shared.JenaException;

/** Finds what a client wants to be answered in, by the header {@code Accept} and its weights. */
final class Negotiation {
    private static final int LONGEST = 4096;

    private Negotiation() {}

    /**
     * The best of the offers, the first among equals, or nothing where none is acceptable.
     *
     * @param silent what a client gets that does not say what it accepts
     */
    static Optional<Format> choose(HttpServletRequest request, List<Format> offers, Format silent) {
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        if (accept.isBlank() || accept.length() > LONGEST) {
            return Optional.of(silent);
        }
        List<MediaRange> ranges = ranges(accept);
        AcceptList wanted = new AcceptList(ranges);
        MediaType[] possible = offers.stream()
                .map(Format::asMediaType)
                .filter(type -> ranges.stream().noneMatch(range -> refuses(range, type)))
                .toArray(MediaType[]::new);
        MediaType best = AcceptList.match(wanted, AcceptList.create(possible));
        if (best == null || wanted.match(best).get_q() == 0) {
            return Optional.empty();
        }
        return offers.stream().filter(format -> format.asMediaType().equals(best)).findFirst();
    }

    /** The same, but a parameter {@code format} (or {@code output}, {@code results}) goes before the header. */
    static Optional<Format> chooseNamed(HttpServletRequest request, List<Format> offers, Format silent) {
        Optional<String> name = Stream.of("format", "output", "results")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .findFirst();
        // a plus sign in an address arrives as a blank
        return name.isPresent()
                ? Format.named(name.get().replace(' ', '+'), offers)
                : choose(request, offers, silent);
    }

    static String alternatives(List<Format> offers) {
        return "There is " + String.join(", ", offers.stream().map(Format::mediaType).toList()) + ".";
    }

    private static boolean refuses(MediaRange range, MediaType type) {
        boolean isOneType = !"*".equals(range.getType()) && !"*".equals(range.getSubType());
        return isOneType && range.get_q() == 0 && range.accepts(type);
    }

    private static List<MediaRange> ranges(String accept) {
        var ranges = new ArrayList<MediaRange>();
        Arrays.stream(accept.split(",")).filter(part -> !part.isBlank()).forEach(part -> {
            try {
                ranges.add(new MediaRange(part.strip()));
            } catch (JenaException | IllegalArgumentException e) {
                // not a media range: as if it had not been said
            }
        });
        return ranges;
    }
}
