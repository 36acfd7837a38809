package papergraph.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import papergraph.PapergraphException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how a command is used. picocli's own has a {@code --help} that clashes with the one all commands share. */
@Command(name = "help", description = "How to use a command.")
final class HelpCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command; without one, the list of all.")
    private @Nullable String name;

    @Override
    public void run() {
        CommandLine papergraph = spec.parent().commandLine();
        CommandLine wanted = name == null ? papergraph : papergraph.getSubcommands().get(name);
        if (wanted == null) {
            List<String> near = Nearest.to(name, papergraph.getSubcommands().keySet());
            throw PapergraphException.misuse("there is no command '" + name + "'", Nearest.question(near) + "Try: papergraph help");
        }
        wanted.usage(papergraph.getOut());
    }
}
