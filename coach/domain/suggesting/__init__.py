"""The parts of `coach.domain.suggestions`: facts, rules, sentences, and what was answered."""
