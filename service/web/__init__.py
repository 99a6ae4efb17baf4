"""The editor's page: paste a text, see each number marked with its verdict. Works without JavaScript."""

from service.web.pages import add_pages, problem_page

__all__ = ["add_pages", "problem_page"]
