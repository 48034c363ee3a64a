"""What bots say."""
