package papergraph.notice;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.Collection;

/**
 * Notices for programs: one JSON object per line, all of them, with {@code code, severity, file, line, column, message, action}
 * in this order.
 */
public final class NoticeJson implements NoticeForm {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Policy policy;

    public NoticeJson(Policy policy) {
        this.policy = policy;
    }

    @Override
    public void print(Collection<Notice> notices, PrintStream to) {
        notices.stream()
                .filter(notice -> policy.reaction(notice.code()) != Policy.Reaction.IGNORE)
                .sorted()
                .forEach(notice -> to.println(GSON.toJson(object(notice))));
    }

    private static JsonObject object(Notice notice) {
        JsonObject object = new JsonObject();
        object.addProperty("code", notice.code().word());
        object.addProperty("severity", notice.severity().word());
        object.addProperty("file", notice.place().source());
        object.addProperty("line", notice.place().line());
        object.addProperty("column", notice.place().column());
        object.addProperty("message", notice.message());
        object.addProperty("action", notice.action());
        return object;
    }
}
