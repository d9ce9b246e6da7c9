-- How many entries bear a common word is read from the statistics themselves: one question for all words, and no product of chances
-- for words that always stand together.
DROP FUNCTION "search_entries_expected"(tsquery);
