#pragma once

#include "workbench/app/presenters/pages.h"
#include "workbench/app/presenters/text_index.h"
#include "workbench/app/text_search.h"

namespace kartrekker::app {

/// A command of the window as the palette offers it.
struct PaletteCommand {
    std::string id;
    std::string label;       ///< in the window's language, as it is at this moment
    std::string other_label; ///< in the other language, by which it is found too
    std::string keys;        ///< as they are shown; empty for none
    bool is_possible = true;
    std::string reason; ///< why it is not possible, where that is known
};

enum class PaletteKind { command, page, record, content };

/// One line of the palette.
struct PaletteEntry {
    PaletteKind kind = PaletteKind::command;
    std::string target; ///< id of the command or page, or what `place_from` reads
    std::string title;
    std::string detail;      ///< kind, and whose part it is or else the page; for content the field
    std::string keys = {};   ///< commands
    Surroundings words = {}; ///< content
    bool is_possible = true;
    std::string reason = {};

    /// By which recent choices are known.
    std::string key() const;
};

inline constexpr std::size_t most_palette_entries = 60;

/// What Ctrl+K finds: commands, pages, records and texts. Every word must be found; where a word begins
/// counts more than where it is contained, and what was chosen before comes first. A single word is also
/// found by the beginnings of several: "nesta" finds "New from a starter".
class PalettePresenter {
  public:
    /// `index` may be null while nothing is open; it must live as long.
    PalettePresenter(std::vector<PaletteCommand> commands, const std::vector<PageInfo> &pages,
                     const TextIndex *index, model::Language language);

    /// Best first. Without words: what was chosen before, then pages, then what can be done now.
    /// `recent`: keys of entries, latest first.
    std::vector<PaletteEntry> find(std::string_view words, const std::vector<std::string> &recent) const;

  private:
    struct Fixed {
        PaletteEntry entry;
        std::string folded;
        std::string other;           ///< the folded words of the other language
        bool is_in_beginning = true; ///< offered before anything is typed
    };
    struct Scored {
        PaletteEntry entry;
        double score = 0;
        // Of a record whose entry is made when it is shown; null for others.
        const model::EntityType *type = nullptr;
        const TextIndex::Entry *record = nullptr;
    };
    void add_fixed(const std::vector<std::string> &words, std::vector<Scored> &found) const;
    void add_records(const std::vector<std::string> &words, std::vector<Scored> &found) const;
    void add_contents(const std::vector<std::string> &words, std::vector<Scored> &found) const;
    /// The kind, and of what it is part, which may be part of something else.
    std::string kind_words(const model::EntityType &type, const TextIndex::Entry &record) const;
    PaletteEntry record_entry(const model::EntityType &type, const TextIndex::Entry &record) const;
    /// Nothing for another kind of key, and where there is no such record.
    std::optional<PaletteEntry> record_with_key(std::string_view key) const;
    /// Where titles and details are the same, the details tell what each record links.
    void tell_apart(std::vector<PaletteEntry> &entries) const;
    void add_lists(const PageInfo &page, model::Language other);
    std::string page_title(std::string_view page) const;
    std::vector<PaletteEntry> beginning(const std::vector<std::string> &recent) const;

    std::vector<Fixed> fixed_;
    const std::vector<PageInfo> *pages_;
    const TextIndex *index_;
    model::Language language_;
};

} // namespace kartrekker::app
