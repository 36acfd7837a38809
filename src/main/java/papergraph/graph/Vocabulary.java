package papergraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sys.JenaSystem;

/** Every class and property the program writes. A test compares them with {@code ontology/papergraph.ttl}. */
public final class Vocabulary {
    static {
        JenaSystem.init();
    }

    public static final String PG = "https://w3id.org/papergraph/ns#";
    public static final String DCAT = "http://www.w3.org/ns/dcat#";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String FABIO = "http://purl.org/spar/fabio/";
    public static final String FOAF = "http://xmlns.com/foaf/0.1/";
    public static final String OWL = "http://www.w3.org/2002/07/owl#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String SCHEMA = "https://schema.org/";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String VOID = "http://rdfs.org/ns/void#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    public static final Node DIGEST = term(PG, "Digest");
    public static final Node ENTRY = term(PG, "Entry");
    public static final Node PAPER = term(PG, "Paper");
    public static final Node AUTHOR = term(PG, "Author");
    public static final Node ORGANISATION = term(PG, "Organisation");
    public static final Node POINT = term(PG, "Point");
    public static final Node PASSAGE = term(PG, "Passage");
    public static final Node SOURCE_FILE = term(PG, "SourceFile");
    public static final Node TAGGING = term(PG, "Tagging");
    public static final Node NOTICE = term(PG, "Notice");
    public static final Node TERM = term(PG, "Term");
    public static final Node ATTESTATION = term(PG, "Attestation");

    public static final Node RANK = term(PG, "rank");
    public static final Node VOTES = term(PG, "votes");
    public static final Node LINE = term(PG, "line");
    public static final Node LAST_LINE = term(PG, "lastLine");
    public static final Node TRUNCATED_AUTHORS = term(PG, "truncatedAuthors");
    public static final Node AVATAR = term(PG, "avatar");
    public static final Node CODE = term(PG, "code");
    public static final Node PROJECT_PAGE = term(PG, "projectPage");
    public static final Node SUMMARY_STYLE = term(PG, "summaryStyle");
    public static final Node ORDINAL = term(PG, "ordinal");
    public static final Node SECTION = term(PG, "section");
    public static final Node PATH = term(PG, "path");
    public static final Node SHA256 = term(PG, "sha256");
    public static final Node NAME_KEY = term(PG, "nameKey");
    public static final Node TAGGED = term(PG, "tagged");
    public static final Node TOPIC = term(PG, "topic");
    public static final Node MATCHED_TEXT = term(PG, "matchedText");
    public static final Node RULE = term(PG, "rule");
    public static final Node CONFIDENCE = term(PG, "confidence");
    public static final Node AMBIGUOUS_LABEL = term(PG, "ambiguousLabel");
    public static final Node CUE = term(PG, "cue");
    public static final Node ATTESTED_TERM = term(PG, "term");
    public static final Node KOREAN = term(PG, "korean");
    public static final Node ENGLISH = term(PG, "english");
    public static final Node ABBREVIATION = term(PG, "abbreviation");
    public static final Node ATTESTATIONS = term(PG, "attestations");
    public static final Node NOTICE_CODE = term(PG, "noticeCode");
    public static final Node SEVERITY = term(PG, "severity");

    public static final Node TYPE = term(RDF, "type");
    public static final Node VALUE = term(RDF, "value");
    public static final Node LABEL = term(RDFS, "label");
    public static final Node SAME_AS = term(OWL, "sameAs");
    public static final Node CREATOR = term(DCTERMS, "creator");
    public static final Node DATE_SUBMITTED = term(DCTERMS, "dateSubmitted");
    public static final Node DESCRIPTION = term(DCTERMS, "description");
    public static final Node IS_PART_OF = term(DCTERMS, "isPartOf");
    public static final Node ISSUED = term(DCTERMS, "issued");
    public static final Node REFERENCES = term(DCTERMS, "references");
    public static final Node SOURCE = term(DCTERMS, "source");
    public static final Node SUBJECT = term(DCTERMS, "subject");
    public static final Node TITLE = term(DCTERMS, "title");
    public static final Node HAS_ARXIV_ID = term(FABIO, "hasArXivId");
    public static final Node NAME = term(FOAF, "name");
    public static final Node PAGE = term(FOAF, "page");
    public static final Node PRIMARY_TOPIC = term(FOAF, "primaryTopic");
    public static final Node ACTIVITY = term(PROV, "Activity");
    public static final Node SOFTWARE_AGENT = term(PROV, "SoftwareAgent");
    public static final Node ENDED_AT_TIME = term(PROV, "endedAtTime");
    public static final Node STARTED_AT_TIME = term(PROV, "startedAtTime");
    public static final Node WAS_ASSOCIATED_WITH = term(PROV, "wasAssociatedWith");
    public static final Node WAS_ATTRIBUTED_TO = term(PROV, "wasAttributedTo");
    public static final Node WAS_DERIVED_FROM = term(PROV, "wasDerivedFrom");
    public static final Node WAS_QUOTED_FROM = term(PROV, "wasQuotedFrom");
    public static final Node IMAGE = term(SCHEMA, "image");
    public static final Node SOFTWARE_VERSION = term(SCHEMA, "softwareVersion");
    public static final Node VIDEO = term(SCHEMA, "video");
    public static final Node CONCEPT = term(SKOS, "Concept");
    public static final Node CONCEPT_SCHEME = term(SKOS, "ConceptScheme");
    public static final Node ALT_LABEL = term(SKOS, "altLabel");
    public static final Node BROADER = term(SKOS, "broader");
    public static final Node HIDDEN_LABEL = term(SKOS, "hiddenLabel");
    public static final Node NOTATION = term(SKOS, "notation");
    public static final Node PREF_LABEL = term(SKOS, "prefLabel");
    public static final Node DATASET = term(VOID, "Dataset");

    private Vocabulary() {}

    /** The prefixes of every export and every query, with the store's own addresses left unabbreviated. */
    public static PrefixMap prefixes() {
        PrefixMap prefixes = PrefixMapFactory.create();
        prefixes.add("dcat", DCAT);
        prefixes.add("dcterms", DCTERMS);
        prefixes.add("fabio", FABIO);
        prefixes.add("foaf", FOAF);
        prefixes.add("owl", OWL);
        prefixes.add("pg", PG);
        prefixes.add("prov", PROV);
        prefixes.add("rdf", RDF);
        prefixes.add("rdfs", RDFS);
        prefixes.add("schema", SCHEMA);
        prefixes.add("skos", SKOS);
        prefixes.add("void", VOID);
        prefixes.add("xsd", XSD);
        return prefixes;
    }

    private static Node term(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }
}
