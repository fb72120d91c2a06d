#include "export/mspdi_xml.h"
#include "export/mspdi.h"

#include "export/mspdi_terms.h"
#include "model/failure.h"

#include <algorithm>
#include <array>
#include <libxml/xmlreader.h>
#include <memory>

namespace kartrekker::exports {

using model::Failure;

namespace {

constexpr std::size_t most_plan_elements = 10'000'000; ///< and attributes: they all end up in memory
constexpr int deepest_plan_element = 64;
constexpr std::size_t longest_plan_tag = 4096; ///< looking for doubled attributes takes its square

struct PlanXmlProblem {
    int line = 0;
    std::string text;
};

void keep_plan_problem(void *context, xmlErrorPtr error) {
    auto &problem = *static_cast<PlanXmlProblem *>(context);
    if (!problem.text.empty() || !error || error->level < XML_ERR_ERROR) return;
    problem.line = error->line;
    problem.text = error->message ? error->message : "no XML";
    while (!problem.text.empty() && problem.text.back() == '\n')
        problem.text.pop_back();
    if (!problem.text.empty() && problem.text.back() != '.') problem.text += '.';
}

void stay_silent(void *, const char *, ...) {}

/// What libxml2 complains about, kept from the terminal while it lives.
class QuietXml {
  public:
    explicit QuietXml(PlanXmlProblem &problem) {
        xmlSetGenericErrorFunc(nullptr, stay_silent);
        xmlSetStructuredErrorFunc(&problem, keep_plan_problem);
    }
    ~QuietXml() {
        xmlSetStructuredErrorFunc(nullptr, nullptr);
        xmlSetGenericErrorFunc(nullptr, nullptr);
    }
    QuietXml(const QuietXml &) = delete;
    QuietXml &operator=(const QuietXml &) = delete;
};

struct ReaderCloser {
    void operator()(xmlTextReader *reader) const { xmlFreeTextReader(reader); }
};
struct BufferCloser {
    void operator()(xmlParserInputBuffer *buffer) const { xmlFreeParserInputBuffer(buffer); }
};

bool begins_with(std::string_view bytes, std::string_view start) {
    return bytes.substr(0, start.size()) == start;
}

std::string upper_case(std::string_view text) {
    std::string upper(text);
    for (char &letter : upper)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return upper;
}

/// What the XML declaration calls its encoding, in capitals; empty without one.
std::string declared_encoding(std::string_view bytes) {
    const std::string_view declaration = bytes.substr(0, std::min(bytes.find("?>"), std::size_t(200)));
    const std::size_t word = declaration.find("encoding");
    if (!begins_with(bytes, "<?xml") || word == std::string_view::npos) return {};
    const std::size_t open = declaration.find_first_of("\"'", word);
    if (open == std::string_view::npos) return {};
    const std::size_t close = declaration.find(declaration[open], open + 1);
    if (close == std::string_view::npos) return {};
    return upper_case(declaration.substr(open + 1, close - open - 1));
}

std::string recoded(std::string_view bytes, xmlCharEncoding encoding, const std::filesystem::path &file) {
    const std::unique_ptr<xmlParserInputBuffer, BufferCloser> buffer(xmlAllocParserInputBuffer(encoding));
    const bool is_read =
        buffer && xmlParserInputBufferPush(buffer.get(), static_cast<int>(bytes.size()), bytes.data()) >= 0;
    if (!is_read || xmlBufUse(buffer->buffer) > largest_mspdi)
        throw Failure("{0} cannot be read as text. Save it again as XML, in UTF-8.", {file.string()});
    return {reinterpret_cast<const char *>(xmlBufContent(buffer->buffer)), xmlBufUse(buffer->buffer)};
}

/// As UTF-8, told by the first bytes and, where those leave it open, by the declaration.
std::string in_utf8(std::string_view bytes, const std::filesystem::path &file) {
    using std::string_view_literals::operator""sv;
    if (begins_with(bytes, "\xEF\xBB\xBF")) return std::string(bytes.substr(3));
    if (begins_with(bytes, "\xFF\xFE")) return recoded(bytes.substr(2), XML_CHAR_ENCODING_UTF16LE, file);
    if (begins_with(bytes, "\xFE\xFF")) return recoded(bytes.substr(2), XML_CHAR_ENCODING_UTF16BE, file);
    if (begins_with(bytes, "<\0?\0"sv)) return recoded(bytes, XML_CHAR_ENCODING_UTF16LE, file);
    if (begins_with(bytes, "\0<\0?"sv)) return recoded(bytes, XML_CHAR_ENCODING_UTF16BE, file);
    const std::string encoding = declared_encoding(bytes);
    const std::array as_they_are = {"", "UTF-8", "UTF8", "US-ASCII", "ASCII", "UTF-16", "UNICODE"};
    if (std::find(as_they_are.begin(), as_they_are.end(), encoding) != as_they_are.end())
        return std::string(bytes);
    if (encoding == "ISO-8859-1") return recoded(bytes, XML_CHAR_ENCODING_8859_1, file);
    throw Failure("{0} is encoded as {1}. Save it as UTF-8.", {file.string(), encoding});
}

/// Where the tag at `at` ends: an attribute may hold any character but its quote. `npos` when that is not
/// within its longest length.
std::size_t end_of_plan_tag(std::string_view bytes, std::size_t at) {
    const std::string_view tag = bytes.substr(at, longest_plan_tag);
    for (std::size_t i = 0; i < tag.size();) {
        i = tag.find_first_of("\"'>", i);
        if (i == std::string_view::npos) break;
        if (tag[i] == '>') return at + i;
        const std::size_t close = tag.find(tag[i], i + 1);
        if (close == std::string_view::npos) break;
        i = close + 1;
    }
    return std::string_view::npos;
}

std::size_t end_of_markup(std::string_view bytes, std::size_t at) {
    if (bytes.substr(at, 4) == "<!--") return bytes.find("-->", at + 4);
    if (bytes.substr(at, 9) == "<![CDATA[") return bytes.find("]]>", at + 9);
    return end_of_plan_tag(bytes, at);
}

std::string plan_line(std::string_view bytes, std::size_t at) {
    return std::to_string(1 +
                          std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

/// Before anything parses them: document types, and tags that are long. What has no end is the parser's to
/// tell.
void refuse_dangerous_markup(std::string_view bytes, const std::filesystem::path &file) {
    for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at)) {
        if (bytes.substr(at, 9) == "<!DOCTYPE")
            throw Failure("{0}, line {1}: a document type is not allowed here.",
                          {file.string(), plan_line(bytes, at)});
        const std::size_t end = end_of_markup(bytes, at);
        const bool is_rest_short = bytes.size() - at < longest_plan_tag;
        if (end == std::string_view::npos && (is_rest_short || bytes.substr(at, 2) == "<!")) return;
        if (end == std::string_view::npos)
            throw Failure("{0}, line {1}: a tag is longer than {2} characters.",
                          {file.string(), plan_line(bytes, at), std::to_string(longest_plan_tag)});
        at = end;
    }
}

std::string_view words_of(const xmlChar *text) {
    return text ? reinterpret_cast<const char *>(text) : "";
}

/// One pass over the file, without keeping anything of it.
class PlanXmlCheck {
  public:
    PlanXmlCheck(const std::string &bytes, const std::filesystem::path &file, PlanXmlProblem &problem)
        : file_(file), problem_(problem),
          reader_(xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
                                     XML_PARSE_NONET | XML_PARSE_IGNORE_ENC)) {
        if (!reader_) throw Failure("{0} cannot be checked: memory is short.", {file.string()});
        xmlTextReaderSetStructuredErrorHandler(reader_.get(), keep_plan_problem, &problem);
    }

    void run() {
        int state = 1;
        while (problem_.text.empty() && (state = xmlTextReaderRead(reader_.get())) == 1)
            look();
        if (problem_.text.empty() && state == 0 && elements_ > 0) return;
        throw Failure("{0}, line {1}: {2} Nothing was imported.",
                      {file_.string(), std::to_string(problem_.line),
                       problem_.text.empty() ? "no XML." : problem_.text});
    }

  private:
    std::string line() const { return std::to_string(xmlTextReaderGetParserLineNumber(reader_.get())); }

    void look() {
        const int kind = xmlTextReaderNodeType(reader_.get());
        if (kind == XML_READER_TYPE_DOCUMENT_TYPE || kind == XML_READER_TYPE_ENTITY_REFERENCE)
            throw Failure("{0}, line {1}: a document type is not allowed here.", {file_.string(), line()});
        if (kind != XML_READER_TYPE_ELEMENT) return;
        if (elements_ == 0) check_plan_root();
        if (xmlTextReaderDepth(reader_.get()) > deepest_plan_element)
            throw Failure(
                "{0}, line {1}: elements stand deeper in each other than in any plan. Choose another "
                "file.",
                {file_.string(), line()});
        elements_ += 1 + static_cast<std::size_t>(std::max(0, xmlTextReaderAttributeCount(reader_.get())));
        if (elements_ > most_plan_elements)
            throw Failure("{0} has more elements than a plan can have: above {1}. Choose another file.",
                          {file_.string(), std::to_string(most_plan_elements)});
    }

    void check_plan_root() const {
        const std::string_view space = words_of(xmlTextReaderConstNamespaceUri(reader_.get()));
        const bool is_ours = space == mspdi_terms::name_space || space == mspdi_terms::published_name_space;
        if (is_ours && words_of(xmlTextReaderConstLocalName(reader_.get())) == "Project") return;
        throw Failure("{0}, line {1}: this is no plan of Microsoft Project. In Project choose Save As, and "
                      "“XML format” as the type.",
                      {file_.string(), line()});
    }

    const std::filesystem::path &file_;
    PlanXmlProblem &problem_;
    std::unique_ptr<xmlTextReader, ReaderCloser> reader_;
    std::size_t elements_ = 0;
};

void refuse_other_formats(std::string_view bytes, const std::filesystem::path &file) {
    if (begins_with(bytes, "\xD0\xCF\x11\xE0"))
        throw Failure("{0} is a plan in Project's own format. In Project choose Save As, and “XML format” as "
                      "the type.",
                      {file.string()});
    if (bytes.empty()) throw Failure("{0} is empty. Choose another file.", {file.string()});
    if (bytes.size() > largest_mspdi)
        throw Failure("{0} is larger than a plan can be: above {1} megabytes. Choose another file.",
                      {file.string(), std::to_string(largest_mspdi / 1024 / 1024)});
}

} // namespace

std::string checked_mspdi(std::string_view bytes, const std::filesystem::path &file) {
    refuse_other_formats(bytes, file);
    PlanXmlProblem problem;
    const QuietXml quiet(problem);
    std::string text = in_utf8(bytes, file);
    problem = {};
    refuse_dangerous_markup(text, file);
    PlanXmlCheck(text, file, problem).run();
    return text;
}

} // namespace kartrekker::exports
