#include "export/xml_check.h"

#include "model/failure.h"

#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <memory>

namespace kartrekker::exports {

using model::Failure;

namespace {

struct FirstProblem {
    int line = 0;
    std::string text;
};

void keep_first(void *context, xmlErrorPtr error) {
    auto &problem = *static_cast<FirstProblem *>(context);
    if (!problem.text.empty() || !error || error->level < XML_ERR_ERROR) return;
    problem.line = error->line;
    problem.text = error->message ? error->message : "unknown";
    while (!problem.text.empty() && problem.text.back() == '\n')
        problem.text.pop_back();
    for (const std::string &noise : {std::string("{urn:kartrekker:engagement}")})
        for (auto at = problem.text.find(noise); at != std::string::npos; at = problem.text.find(noise))
            problem.text.erase(at, noise.size());
}

template <class Type, void (*Free)(Type *)>
struct Freer {
    void operator()(Type *object) const { Free(object); }
};
template <class Type, void (*Free)(Type *)>
using Owned = std::unique_ptr<Type, Freer<Type, Free>>;

std::string attribute(xmlTextReaderPtr reader, const char *name) {
    xmlChar *value = xmlTextReaderGetAttribute(reader, BAD_CAST name);
    const std::string text = value ? reinterpret_cast<const char *>(value) : "";
    xmlFree(value);
    return text;
}

std::string text_of(const xmlChar *text) {
    return text ? reinterpret_cast<const char *>(text) : "";
}

Owned<xmlSchema, xmlSchemaFree> parsed_schema(const std::string &schema) {
    const Owned<xmlSchemaParserCtxt, xmlSchemaFreeParserCtxt> parser(
        xmlSchemaNewMemParserCtxt(schema.data(), static_cast<int>(schema.size())));
    return Owned<xmlSchema, xmlSchemaFree>(xmlSchemaParse(parser.get()));
}

void check_root(xmlTextReaderPtr reader, const std::filesystem::path &file, const std::string &name_space,
                const std::string &root, const std::string &version) {
    if (text_of(xmlTextReaderConstLocalName(reader)) != root ||
        text_of(xmlTextReaderConstNamespaceUri(reader)) != name_space)
        throw Failure(
            "{0}, line {1}: this is no Kartrekker engagement. Choose a file that Kartrekker exported.",
            {file.string(), std::to_string(xmlTextReaderGetParserLineNumber(reader))});
    if (attribute(reader, "version") != version)
        throw Failure("{0} has the format version “{1}”; this Kartrekker reads version {2}. Use a newer one.",
                      {file.string(), attribute(reader, "version"), version});
    const std::string encoding = text_of(xmlTextReaderConstEncoding(reader));
    if (!encoding.empty() && encoding != "UTF-8" && encoding != "utf-8")
        throw Failure("{0} is encoded as {1}. Save it as UTF-8.", {file.string(), encoding});
}

} // namespace

void check_xml(const std::string &bytes, const std::filesystem::path &file, const std::string &schema,
               const std::string &name_space, const std::string &root, const std::string &version) {
    FirstProblem problem;
    xmlSetStructuredErrorFunc(&problem, keep_first);
    const std::shared_ptr<void> restore(nullptr, [](void *) { xmlSetStructuredErrorFunc(nullptr, nullptr); });
    const auto rules = parsed_schema(schema);
    const Owned<xmlTextReader, xmlFreeTextReader> reader(
        xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, XML_PARSE_NONET));
    if (!rules || !reader) throw Failure("{0} cannot be checked: memory is short.", {file.string()});
    xmlTextReaderSetStructuredErrorHandler(reader.get(), keep_first, &problem);
    xmlTextReaderSchemaValidateCtxt(reader.get(), nullptr, 0);
    xmlTextReaderSetSchema(reader.get(), rules.get());
    bool has_root = false;
    int state = 1;
    while (problem.text.empty() && (state = xmlTextReaderRead(reader.get())) == 1) {
        const int kind = xmlTextReaderNodeType(reader.get());
        if (kind == XML_READER_TYPE_DOCUMENT_TYPE)
            throw Failure("{0}, line {1}: a document type is not allowed here.",
                          {file.string(), std::to_string(xmlTextReaderGetParserLineNumber(reader.get()))});
        if (kind == XML_READER_TYPE_ELEMENT && !has_root) {
            has_root = true;
            check_root(reader.get(), file, name_space, root, version);
        }
    }
    if (problem.text.empty() && state == 0 && has_root) return;
    throw Failure(
        "{0}, line {1}: {2} Nothing was imported.",
        {file.string(), std::to_string(problem.line), problem.text.empty() ? "no XML." : problem.text});
}

} // namespace kartrekker::exports
