"""Questions and answers."""

import re


class AskView:
    def __init__(self, page):
        self.page = page
        self.main = page.get_by_role("main")
        self.question = self.main.get_by_role("searchbox", name="What do you want to know?")
        self.plan = self.main.get_by_role("region", name="How the question was read")
        self.quotations = self.main.get_by_role("blockquote")

    def ask(self, question):
        self.question.fill(question)
        self.main.get_by_role("button", name="Ask", exact=True).click()

    def change(self, words):
        """Follows the link that changes a part of how the question was read."""
        self.plan.get_by_role("link", name=re.compile(rf"^{words}")).first.click()
