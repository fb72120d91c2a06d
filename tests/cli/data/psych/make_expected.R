# Writes expected.json: what R says about answers.csv and shrout-fleiss.csv. Run in this folder, after
#   apt-get install --no-install-recommends r-base-core r-cran-psych r-cran-multilevel r-cran-jsonlite
#   Rscript make_expected.R
suppressPackageStartupMessages({
    library(psych)
    library(multilevel)
    library(jsonlite)
})

answers <- read.csv("answers.csv")
sections <- list(trust = c("t1", "t2", "t3", "t4"), support = c("s1", "s2", "s3", "s4"))
reversed <- c("t3", "s2")
low <- 1
high <- 5
null_variance <- ((high - low + 1)^2 - 1) / 12 # of the uniform null: 2

percent <- function(x) 100 * (x - low) / (high - low)

# psych writes a reversed item with a minus.
keys_of <- function(items) ifelse(items %in% reversed, paste0("-", items), items)

keyed <- function(items) {
    x <- answers[, items]
    for (item in intersect(items, reversed)) x[[item]] <- low + high - x[[item]]
    x
}

# psych::scoreItems without imputation gives the mean of what is answered; fewer than half gives no score here.
scores_of <- function(items) {
    scored <- scoreItems(list(all = keys_of(items)), answers[, items], impute = "none", missing = TRUE,
                         min = low, max = high)
    mean_answer <- as.vector(scored$scores)
    mean_answer[2 * rowSums(!is.na(answers[, items])) < length(items)] <- NA
    percent(mean_answer)
}

# James, Demaree & Wolf 1984, by the formula: each item's variance is of all who answered it.
agreement_of_all <- function(x) {
    ratio <- min(1, mean(sapply(x, var, na.rm = TRUE)) / null_variance)
    length(x) * (1 - ratio) / (length(x) * (1 - ratio) + ratio)
}

# psych::alpha on complete answers only; its r.drop is the item with the rest.
reliability_of <- function(complete, reversed_here = NULL) {
    found <- psych::alpha(complete, keys = if (length(reversed_here)) reversed_here else NULL, warnings = FALSE)
    list(alpha = found$total$raw_alpha, item_rest = found$item.stats$r.drop)
}

section_figures <- function(items) {
    x <- keyed(items)
    is_complete <- complete.cases(x)
    scores <- scores_of(items)
    described <- psych::describe(scores)
    by_item <- psych::describe(x)
    group_means <- psych::describeBy(scores, answers$group, mat = TRUE, digits = 15)
    is_board <- answers$group == "Board"
    reliability <- reliability_of(answers[is_complete, items], intersect(items, reversed))
    within <- rwg.j(x[is_complete, ], answers$group[is_complete], ranvar = null_variance)
    together <- rwg.j(x[is_complete, ], rep("all", sum(is_complete)), ranvar = null_variance)
    # The formula and the package must say the same where nothing is missing.
    stopifnot(all.equal(agreement_of_all(x[is_complete, ]), together$rwg.j))
    list(
        n = described$n,
        complete = sum(is_complete),
        mean = described$mean,
        sd = described$sd,
        ci95 = as.vector(t.test(scores)$conf.int),
        favourable = 100 * mean(unlist(x) >= 4, na.rm = TRUE),
        alpha = reliability$alpha,
        r_wg = agreement_of_all(x),
        r_wg_complete = together$rwg.j,
        r_wg_complete_by_group = as.list(setNames(within$rwg.j, within$grpid)),
        leadership = mean(scores[is_board], na.rm = TRUE),
        staff = mean(scores[!is_board], na.rm = TRUE),
        groups = setNames(lapply(seq_len(nrow(group_means)), function(i)
            list(n = group_means$n[i], mean = group_means$mean[i])), group_means$group1),
        items = setNames(lapply(seq_along(items), function(i)
            list(n = by_item$n[i], mean = by_item$mean[i], sd = by_item$sd[i],
                 distribution = as.vector(table(factor(x[[i]], low:high))),
                 item_rest = reliability$item_rest[i])), items)
    )
}

ratings <- read.csv("shrout-fleiss.csv")[, -1]
judges <- reliability_of(ratings)
average_fixed <- suppressWarnings(psych::ICC(ratings, lmer = FALSE))$results
judges$icc_3_k <- average_fixed$ICC[average_fixed$type == "ICC3k"]

version_of <- function(package) as.character(packageVersion(package))
write_json(
    list(
        made_by = list(R = paste(R.version$major, R.version$minor, sep = "."), psych = version_of("psych"),
                       multilevel = version_of("multilevel")),
        sections = lapply(sections, section_figures),
        shrout_fleiss = judges
    ),
    "expected.json", auto_unbox = TRUE, digits = I(15), pretty = TRUE)
