# The benchmark's work in R. Reads the numbers from a folder, prints milliseconds of processor time by name as JSON.
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name) {
  path <- file.path(folder, name)
  readBin(path, "double", file.info(path)$size / 8)
}
sizes <- read("sizes.f64")
codes <- as.integer(read("codes.f64"))
texts <- paste("Region", codes)
table <- matrix(read("table.f64"), 300, byrow = TRUE)
coefficients <- matrix(read("input.f64"), 500, byrow = TRUE)

timed <- function(work, rounds = 3) {
  work()
  1000 * min(sapply(seq_len(rounds), function(i) sum(system.time(work())[c("user.self", "sys.self")])))
}
by <- function(groups) {
  sums <- rowsum(cbind(sizes, sizes^2), groups)
  sums[, 2] / sums[, 1]^2
}
quotients <- function() t(t(table / rowSums(table)) / (colSums(table) / sum(table)))
times <- list(
  "hhi 1e6" = timed(function() sum(sizes^2) / sum(sizes)^2),
  "gini 1e6" = timed(function() {
    n <- length(sizes)
    2 * sum(seq_len(n) * sort(sizes)) / (n * sum(sizes)) - (n + 1) / n
  }),
  "hhi by 10k codes 1e6" = timed(function() by(codes)),
  "hhi by 10k texts 1e6" = timed(function() by(texts)),
  "location quotients 300 x 1000" = timed(quotients),
  "proximity 300 x 1000" = timed(function() {
    present <- (quotients() >= 1) * 1
    both <- crossprod(present)
    both / outer(diag(both), diag(both), pmax)
  }),
  "leontief 500" = timed(function() solve(diag(500) - coefficients))
)
cat("{", paste0('"', names(times), '":', format(unlist(times), scientific = FALSE), collapse = ","), "}")
