"""Text to sentences, and sentences to what they mention."""
