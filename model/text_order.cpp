#include "model/text_order.h"

#include <boost/locale/collator.hpp>
#include <boost/locale/generator.hpp>
#include <locale>

namespace kartrekker::model {

namespace {

using Collator = boost::locale::collator<char>;

std::locale order_of(const char *name) {
    boost::locale::generator generator;
    generator.categories(boost::locale::collation_facet);
    generator.characters(boost::locale::char_facet);
    return generator(name);
}

} // namespace

std::string order_key(std::string_view text, Language language) {
    static const std::locale dutch = order_of("nl_NL.UTF-8"), english = order_of("en_GB.UTF-8");
    const std::locale &locale = language == Language::dutch ? dutch : english;
    return std::use_facet<Collator>(locale).transform(boost::locale::collator_base::secondary, text.data(),
                                                      text.data() + text.size());
}

} // namespace kartrekker::model
