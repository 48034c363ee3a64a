"""What helps someone who practises alone: coaching, drills and the offline bundle."""
