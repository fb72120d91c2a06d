#include "export/xml_check.h"

#include "model/failure.h"

#include <algorithm>
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

void say_nothing(void *, const char *, ...) {}

constexpr std::size_t longest_tag = 4096;

/// Where the tag that begins at `at` ends; attribute values may hold anything. `npos` when it is too long or
/// has no end.
std::size_t end_of_tag(const std::string &bytes, std::size_t at) {
    char quote = '\0';
    for (std::size_t i = at; i < bytes.size() && i - at <= longest_tag; ++i) {
        if (quote != '\0')
            quote = bytes[i] == quote ? '\0' : quote;
        else if (bytes[i] == '"' || bytes[i] == '\'')
            quote = bytes[i];
        else if (bytes[i] == '>')
            return i;
    }
    return std::string::npos;
}

/// Refuses tags so long that looking for doubled attributes in them would take minutes, before anything
/// parses them.
void check_tags(const std::string &bytes, const std::filesystem::path &file) {
    for (std::size_t at = bytes.find('<'); at != std::string::npos; at = bytes.find('<', at + 1)) {
        const bool is_comment = bytes.compare(at, 4, "<!--") == 0;
        const bool is_data = bytes.compare(at, 9, "<![CDATA[") == 0;
        const std::size_t end =
            is_comment || is_data ? bytes.find(is_comment ? "-->" : "]]>", at) : end_of_tag(bytes, at);
        if (end != std::string::npos) {
            at = end;
            continue;
        }
        if (is_comment || is_data || bytes.size() - at <= longest_tag)
            return; // the parser says what is wrong
        const auto line =
            1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        throw Failure("{0}, line {1}: a tag is longer than {2} characters.",
                      {file.string(), std::to_string(line), std::to_string(longest_tag)});
    }
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

namespace {

using Reader = Owned<xmlTextReader, xmlFreeTextReader>;

Reader reader_of(const std::string &bytes, const std::filesystem::path &file, FirstProblem &problem) {
    Reader reader(
        xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, XML_PARSE_NONET));
    if (!reader) throw Failure("{0} cannot be checked: memory is short.", {file.string()});
    xmlTextReaderSetStructuredErrorHandler(reader.get(), keep_first, &problem);
    return reader;
}

[[noreturn]] void refuse(const std::filesystem::path &file, const FirstProblem &problem) {
    throw Failure(
        "{0}, line {1}: {2} Nothing was imported.",
        {file.string(), std::to_string(problem.line), problem.text.empty() ? "no XML." : problem.text});
}

/// Whether it is XML at all, with the right root and nothing that could expand.
template <class CheckRoot>
void check_well_formed(const std::string &bytes, const std::filesystem::path &file,
                       const CheckRoot &check_root_element) {
    FirstProblem problem;
    const Reader reader = reader_of(bytes, file, problem);
    bool has_root = false;
    int state = 1;
    while (problem.text.empty() && (state = xmlTextReaderRead(reader.get())) == 1) {
        const int kind = xmlTextReaderNodeType(reader.get());
        if (kind == XML_READER_TYPE_DOCUMENT_TYPE)
            throw Failure("{0}, line {1}: a document type is not allowed here.",
                          {file.string(), std::to_string(xmlTextReaderGetParserLineNumber(reader.get()))});
        if (kind == XML_READER_TYPE_ELEMENT && !has_root) {
            has_root = true;
            check_root_element(reader.get());
        }
    }
    if (!problem.text.empty() || state != 0 || !has_root) refuse(file, problem);
}

} // namespace

void check_xml(const std::string &bytes, const std::filesystem::path &file, const std::string &schema,
               const std::string &name_space, const std::string &root, const std::string &version) {
    check_tags(bytes, file);
    FirstProblem problem;
    xmlSetGenericErrorFunc(nullptr, say_nothing);
    xmlSetStructuredErrorFunc(&problem, keep_first);
    const std::shared_ptr<void> restore(nullptr, [](void *) {
        xmlSetStructuredErrorFunc(nullptr, nullptr);
        xmlSetGenericErrorFunc(nullptr, nullptr);
    });
    check_well_formed(bytes, file,
                      [&](xmlTextReaderPtr reader) { check_root(reader, file, name_space, root, version); });
    const auto rules = parsed_schema(schema);
    if (!rules) throw Failure("{0} cannot be checked: memory is short.", {file.string()});
    const Reader reader = reader_of(bytes, file, problem);
    xmlTextReaderSetSchema(reader.get(), rules.get());
    int state = 1;
    while (problem.text.empty() && (state = xmlTextReaderRead(reader.get())) == 1) {
    }
    if (!problem.text.empty() || state != 0) refuse(file, problem);
}

} // namespace kartrekker::exports
