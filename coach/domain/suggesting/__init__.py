"""The parts of `coach.domain.suggestions`: facts, rules, and what was answered."""
