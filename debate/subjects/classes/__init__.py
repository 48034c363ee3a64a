"""A class over time: its pages for teachers, its people and their cards."""
