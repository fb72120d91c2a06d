# Writes expected.json: what R says about two rounds (../psych/answers.csv, second.csv), about groups of the second,
# and about the dataset sleep. Run in this folder, after
#   apt-get install --no-install-recommends r-base-core r-cran-psych r-cran-jsonlite
#   Rscript make_expected.R
suppressPackageStartupMessages({
    library(psych)
    library(jsonlite)
})

rounds <- list(first = read.csv("../psych/answers.csv"), second = read.csv("second.csv"))
sections <- list(trust = c("t1", "t2", "t3", "t4"), support = c("s1", "s2", "s3", "s4"))
reversed <- c("t3", "s2")

keyed <- function(answers, items) {
    x <- answers[, items, drop = FALSE]
    for (item in intersect(items, reversed)) x[[item]] <- 6 - x[[item]]
    x
}

# psych::scoreItems without imputation gives the mean of what is answered; fewer than half gives no score here.
scores_of <- function(answers, items) {
    scored <- scoreItems(list(all = ifelse(items %in% reversed, paste0("-", items), items)), answers[, items],
                         impute = "none", missing = TRUE, min = 1, max = 5)
    mean_answer <- as.vector(scored$scores)
    mean_answer[2 * rowSums(!is.na(answers[, items])) < length(items)] <- NA
    100 * (mean_answer - 1) / 4
}

side <- function(x) {
    described <- psych::describe(x)
    list(respondents = described$n, mean = described$mean, standard_deviation = described$sd)
}

# stats::t.test is Welch's unless told otherwise. psych's “hedges.g” is the difference over the pooled standard
# deviation; the correction for small samples is Hedges' (1981), here beside his exact one with the gamma function.
compared <- function(first, second) {
    first <- first[!is.na(first)]
    second <- second[!is.na(second)]
    welch <- t.test(second, first)
    data <- data.frame(score = c(first, second), group = rep(1:2, c(length(first), length(second))))
    uncorrected <- unname(psych::cohen.d(data, "group", MD = FALSE)$hedges.g[1, "effect"])
    freedom <- length(first) + length(second) - 2
    correction <- 1 - 3 / (4 * freedom - 1)
    exact <- exp(lgamma(freedom / 2) - lgamma((freedom - 1) / 2)) / sqrt(freedom / 2)
    pooled <- sqrt(((length(first) - 1) * var(first) + (length(second) - 1) * var(second)) / freedom)
    stopifnot(abs(correction - exact) < 1e-3, all.equal(uncorrected, (mean(second) - mean(first)) / pooled))
    list(first = side(first), second = side(second), difference = mean(second) - mean(first),
         interval = as.vector(welch$conf.int), degrees_of_freedom = unname(welch$parameter),
         effect_size = uncorrected * correction)
}

compared_groups <- function(group, others) lapply(sections, function(items) {
    scores <- scores_of(rounds$second, items)
    compared(scores[rounds$second$group == group], scores[rounds$second$group %in% others])
})

version_of <- function(package) as.character(packageVersion(package))
write_json(
    list(
        made_by = list(R = paste(R.version$major, R.version$minor, sep = "."), psych = version_of("psych")),
        rounds = lapply(sections, function(items)
            compared(scores_of(rounds$first, items), scores_of(rounds$second, items))),
        items = lapply(setNames(nm = unlist(sections, use.names = FALSE)), function(item) {
            means <- sapply(rounds, function(answers) mean(keyed(answers, item)[[item]], na.rm = TRUE))
            list(first = means[["first"]], second = means[["second"]], difference = means[["second"]] - means[["first"]])
        }),
        office_workshop = compared_groups("Office", "Workshop"),
        board_others = compared_groups("Board", c("Office", "Workshop")),
        sleep = compared(12.5 * (sleep$extra[sleep$group == 1] + 1.6), 12.5 * (sleep$extra[sleep$group == 2] + 1.6))
    ),
    "expected.json", auto_unbox = TRUE, digits = I(15), pretty = TRUE)
