package papergraph.serve;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Makes regular expressions end with their query.
 *
 * <p>Some patterns, such as {@code (.*a){20}b}, take longer than anybody lives, and Java's matcher never asks whether it
 * is still wanted. It does read its text one letter at a time, though: so REGEX and REPLACE are given a text that
 * looks at the clock. Jena's own signal would not do: while a query is planned, nobody can give it.
 */
final class BoundedPatterns extends ExprTransformCopy {
    /** The same functions by their addresses, which have no such text. */
    private static final Set<String> BY_ADDRESS = Set.of(
            "http://www.w3.org/2005/xpath-functions#matches",
            "http://www.w3.org/2005/xpath-functions#replace",
            "http://www.w3.org/ns/sparql#regex",
            "http://www.w3.org/ns/sparql#replace");

    private final long deadline;
    private boolean isPlanning = true;

    private BoundedPatterns(Duration most) {
        this.deadline = System.nanoTime() + most.toNanos();
    }

    /** A rewriting of one query: this one, then all that Jena does. The time runs from now. */
    static Rewrite rewriting(Context context, Duration most) {
        var bounds = new BoundedPatterns(most);
        Rewrite usual = Optimize.stdOptimizationFactory.create(context);
        return op -> bounds.planned(usual, op);
    }

    private Op planned(Rewrite usual, Op op) {
        try {
            return usual.rewrite(Transformer.transform(new TransformCopy(), this, op));
        } finally {
            isPlanning = false;
        }
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
        if (function instanceof E_Regex) {
            return new Regex(args, this);
        }
        if (function instanceof E_StrReplace) {
            return new Replace(args, this);
        }
        if (function instanceof E_Function named && BY_ADDRESS.contains(named.getFunctionIRI())) {
            throw new QueryBuildException("Write REGEX or REPLACE for <" + named.getFunctionIRI() + ">.");
        }
        return super.transform(function, args);
    }

    private static @Nullable Expr last(ExprList args, int index) {
        return args.size() > index ? args.get(index) : null;
    }

    private Matcher matcher(List<NodeValue> args, int flags) {
        if (isPlanning) {
            // the optimiser evaluates what is constant, and would keep every other query's clock waiting
            throw new ExprEvalException("not yet");
        }
        String text = string(args.get(0));
        String pattern = string(args.get(1));
        return RegexEngine.makePattern("REGEX", pattern, args.size() > flags ? string(args.get(flags)) : null)
                .matcher(new Text(text, this));
    }

    private static String string(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral("REGEX", value).getLiteralLexicalForm();
    }

    private static final class Regex extends E_Regex {
        private final BoundedPatterns bounds;

        private Regex(ExprList args, BoundedPatterns bounds) {
            super(args.get(0), args.get(1), last(args, 2));
            this.bounds = bounds;
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            return NodeValue.makeBoolean(bounds.matcher(args, 2).find());
        }

        @Override
        public Expr copy(ExprList args) {
            return new Regex(args, bounds);
        }
    }

    private static final class Replace extends E_StrReplace {
        private final BoundedPatterns bounds;

        private Replace(ExprList args, BoundedPatterns bounds) {
            super(args.get(0), args.get(1), args.get(2), last(args, 3));
            this.bounds = bounds;
        }

        /** Tried first, then done by Jena, which knows what becomes of languages. */
        @Override
        public NodeValue eval(List<NodeValue> args) {
            Matcher matcher = bounds.matcher(args, 3);
            while (matcher.find()) {
                // only to see that it ends
            }
            return super.eval(args);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Replace(args, bounds);
        }
    }

    private static final class Text implements CharSequence {
        private static final int LOOK = 0xFFF;

        private final CharSequence text;
        private final BoundedPatterns bounds;
        private int reads;

        private Text(CharSequence text, BoundedPatterns bounds) {
            this.text = text;
            this.bounds = bounds;
        }

        @Override
        public char charAt(int index) {
            if ((++reads & LOOK) == 0 && System.nanoTime() - bounds.deadline > 0) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Text(text.subSequence(start, end), bounds);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
