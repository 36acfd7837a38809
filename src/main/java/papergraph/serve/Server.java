package papergraph.serve;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import papergraph.PapergraphException;

/**
 * Serves one graph over HTTP until it is closed, and changes it for a newer one without failing a request.
 *
 * <p>{@code /sparql} answers queries, {@code /data} gives whole graphs, every address of the graph has its page, and
 * {@code /} tells what there is. Nothing can be written.
 */
public final class Server implements AutoCloseable {
    static {
        JenaSystem.init();
    }

    /** Kept, for a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.jena.fuseki"), Logger.getLogger("org.eclipse.jetty"));

    /** A client that sends fewer bytes a second is not waited for. */
    private static final int SLOWEST = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Options options;
    private final SwitchableDataset data;
    private final FusekiServer fuseki;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Server(Options options, Snapshot first) {
        this.options = options;
        this.data = new SwitchableDataset(first, context(options, first));
        var description = new ServiceDescription();
        this.fuseki = build(description);
        arrange(fuseki.getJettyServer());
        bind();
        description.isAt(address() + "sparql");
    }

    /**
     * Starts, and returns once requests are answered.
     *
     * @throws PapergraphException if the port cannot be had; the snapshot is then not released
     */
    public static Server start(Options options, Snapshot first) {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        return new Server(options, first);
    }

    /** The one that is bound, also where any was asked for. */
    public int port() {
        return fuseki.getHttpPort();
    }

    /** For people to open, such as {@code http://localhost:3030/}. */
    public String address() {
        boolean isHere = options.host().equals(Options.LOOPBACK) || options.host().equals("0.0.0.0");
        String host = isHere ? "localhost" : options.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    /** From now on, requests see this one. Those under way end with what they began with. */
    public void switchTo(Snapshot next) {
        data.switchTo(next);
    }

    /** Waits until the server is closed. */
    public void join() {
        fuseki.join();
    }

    /** Takes no more requests, lets those under way finish within the time of one query, and releases the snapshot. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                fuseki.stop();
            } finally {
                data.close();
            }
        }
    }

    /** Closes as well when the program is told to end, by SIGTERM or from the keyboard. */
    public void closeOnExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-server"));
    }

    /** Whether a query is being answered at this moment. */
    boolean isBusy() {
        return data.isRead();
    }

    /** What the dataset came with, such as that its default graph is the union, and the limits of this server. */
    private static Context context(Options options, Snapshot first) {
        Context context = first.dataset().getContext().copy();
        context.set(ARQ.queryTimeout, Long.toString(options.queryTimeout().toMillis()));
        context.set(ARQ.httpServiceAllowed, false);
        RewriteFactory bounded = query -> BoundedPatterns.rewriting(query, options.queryTimeout());
        context.set(ARQConstants.sysOptimizerFactory, bounded);
        return context;
    }

    private FusekiServer build(ServiceDescription description) {
        var query = Endpoint.create()
                .operation(Operation.Query)
                .processor(new SparqlService(options, description))
                .build();
        var graphs = Endpoint.create()
                .operation(Operation.GSP_R)
                .processor(new GraphStoreService())
                .build();
        FusekiServer.Builder builder = FusekiServer.create()
                .port(options.port())
                .numServerThreads(8, options.concurrentRequests() + 50)
                .fusekiModules(FusekiModules.empty())
                .add("/sparql", DataService.newBuilder(data).addEndpoint(query))
                .add("/data", DataService.newBuilder(data).addEndpoint(graphs))
                .addFilter("/*", new Gate(options))
                .addServlet("/healthz", new HealthServlet(data))
                .addServlet("/readyz", new HealthServlet(data))
                .addServlet("/assets/*", new AssetServlet())
                .addServlet("", new StartServlet(data, this::address));
        ThingServlet.KINDS.forEach(kind -> builder.addServlet("/" + kind + "/*", new ThingServlet(data)));
        var vocabulary = new VocabularyServlet();
        VocabularyServlet.paths().forEach(path -> builder.addServlet(path, vocabulary));
        return builder.build();
    }

    /** Everything of Jetty that Fuseki's builder does not reach. */
    private void arrange(org.eclipse.jetty.server.Server jetty) {
        limit((ServerConnector) jetty.getConnectors()[0]);
        var errors = new ProblemHandler();
        var servlets = (ServletContextHandler) jetty.getHandler();
        servlets.setErrorHandler(errors);
        servlets.setMaxFormContentSize(12 * options.queryLength());
        jetty.setErrorHandler(errors);

        var atOnce = new QoSHandler(new BasePath(servlets, () -> data.current().base()));
        atOnce.setMaxRequestCount(options.concurrentRequests());
        atOnce.setMaxSuspend(Duration.ofSeconds(5));
        jetty.setHandler(new GracefulHandler(gzip(atOnce)));
        jetty.setStopTimeout(options.queryTimeout().plusSeconds(1).toMillis());
    }

    private void limit(ServerConnector connector) {
        connector.setHost(options.host());
        connector.setIdleTimeout(PATIENCE.toMillis());
        HttpConfiguration http =
                connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setRequestHeaderSize(128 * 1024);
        http.setOutputBufferSize(32 * 1024);
        http.setMinRequestDataRate(SLOWEST);
    }

    private static CompressionHandler gzip(QoSHandler handler) {
        var compression = new CompressionHandler(handler);
        compression.putCompression(new GzipCompression());
        CompressionConfig config = CompressionConfig.builder()
                .defaults()
                .compressIncludeMethod("GET")
                .compressIncludeMethod("POST")
                // what a client sends is never inflated: a few bytes would become many
                .decompressExcludeEncoding("gzip")
                .build();
        compression.putConfiguration("/*", config);
        return compression;
    }

    private void bind() {
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            fuseki.stop();
            if (!(e.getCause() instanceof IOException reason)) {
                throw e;
            }
            boolean isTaken = reason.getCause() instanceof BindException bind
                    && String.valueOf(bind.getMessage()).contains("in use");
            throw isTaken
                    ? PapergraphException.cannot(
                            "port " + options.port() + " is taken", "try --port 0, which finds a free one", e)
                    : PapergraphException.cannot(
                            "cannot listen at " + options.host() + ", port " + options.port(),
                            "try another --host or --port",
                            e);
        }
    }
}
