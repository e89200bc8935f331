"""Tests. Most are pure; fakes with state stand for the outside, and no test sleeps."""
