"""The engines that findings is measured against, each used as its manual suggests.

An engine builds an index of paragraphs in a folder, opens it, and answers a query with the identifiers and the texts of
the ten best; `count` tells how many paragraphs match. Every engine stems, keeps positions, stores the text, searches
headings and text together, and ranks by BM25 with the constants it comes with.
"""

import re
import shutil
import sqlite3

LIMIT = 10


class FTS5:
    """A full-text table of SQLite, through Python's sqlite3 module: prefixes are ranked, phrases match stems."""

    name = "raw FTS5"
    title = "SQLite"

    @staticmethod
    def version():
        return sqlite3.sqlite_version

    @staticmethod
    def build(paragraphs, folder):
        database = sqlite3.connect(folder / "index.sqlite")
        database.execute(
            "CREATE VIRTUAL TABLE found USING fts5(id UNINDEXED, authority UNINDEXED, year UNINDEXED, grade UNINDEXED, "
            "headings, text, tokenize = 'porter unicode61')")
        with database:
            database.executemany(
                "INSERT INTO found VALUES (:id, :authority, :year, :grade, :headings, :text)", paragraphs)
        with database:
            database.execute("INSERT INTO found(found) VALUES ('optimize')")
        database.close()

    def __init__(self, folder):
        self.database = sqlite3.connect(f"file:{folder}/index.sqlite?mode=ro", uri=True)

    def search(self, query):
        condition, values = self.condition(query)
        rows = self.database.execute(
            f"SELECT id, headings, text FROM found WHERE {condition} ORDER BY rank LIMIT {LIMIT}", values)
        return [row[0] for row in rows.fetchall()]

    def count(self, query):
        condition, values = self.condition(query)
        return self.database.execute(f"SELECT count(*) FROM found WHERE {condition}", values).fetchone()[0]

    @staticmethod
    def condition(query):
        terms = [f'"{term}"' for term in query.words + query.phrases] + [f'"{start}" *' for start in query.prefixes]
        condition, values = "found MATCH ?", [" OR ".join(terms)]
        if query.grade:
            condition += " AND grade = ?"
            values.append(query.grade)
        if query.years:
            condition += " AND year BETWEEN ? AND ?"
            values += query.years
        return condition, values


class Tantivy:
    """Tantivy through its Python package, one thread: prefixes match without a rank, phrases match stems."""

    name = title = "tantivy"

    @staticmethod
    def version():
        import tantivy

        return re.search(r"\d[\d.]*\d", tantivy.__version__)[0]

    @staticmethod
    def build(paragraphs, folder):
        import tantivy

        schema = (
            tantivy.SchemaBuilder()
            .add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
            .add_text_field("authority", stored=True, tokenizer_name="raw", index_option="basic")
            .add_text_field("grade", stored=True, tokenizer_name="raw", index_option="basic")
            .add_integer_field("year", stored=True, indexed=True, fast=True)
            .add_text_field("body", stored=True, tokenizer_name="en_stem", index_option="position")
            .build())
        index = tantivy.Index(schema, path=str(folder))
        writer = index.writer(256_000_000, 1)
        for p in paragraphs:
            writer.add_document(tantivy.Document(
                id=p["id"], authority=p["authority"], grade=p["grade"], year=p["year"],
                body=p["headings"] + "\n" + p["text"]))
        writer.commit()
        writer.wait_merging_threads()

    def __init__(self, folder):
        import tantivy

        self.tantivy = tantivy
        self.index = tantivy.Index.open(str(folder))
        self.index.reload()
        self.searcher = self.index.searcher()
        builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        self.analyzer = builder.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.stemmer("english")).build()

    def search(self, query):
        hits = self.searcher.search(self.parsed(query), limit=LIMIT, count=False).hits
        documents = [self.searcher.doc(address) for _, address in hits]
        return [document["id"][0] for document in documents if document["body"]]

    def count(self, query):
        return self.searcher.search(self.parsed(query), limit=1, count=True).count

    def stem(self, word):
        """The index holds stems only, so the start of a word is stemmed too, as FTS5 does by itself."""
        return self.analyzer.analyze(word)[0]

    def parsed(self, query):
        q, occur, schema = self.tantivy.Query, self.tantivy.Occur, self.index.schema
        terms = " ".join(query.words + [f'"{phrase}"' for phrase in query.phrases])
        parts = [self.index.parse_query(terms, ["body"])] if terms else []
        parts += [q.regex_query(schema, "body", re.escape(self.stem(start)) + ".*") for start in query.prefixes]
        parsed = parts[0] if len(parts) == 1 else q.boolean_query([(occur.Should, part) for part in parts])
        filters = []
        if query.grade:
            filters.append(q.term_query(schema, "grade", query.grade, "basic"))
        if query.years:
            filters.append(q.range_query(schema, "year", self.tantivy.FieldType.Integer, *query.years))
        if not filters:
            return parsed
        silent = [(occur.Must, q.const_score_query(part, 0.0)) for part in filters]
        return q.boolean_query([(occur.Must, parsed), *silent])


class CountingTantivy(Tantivy):
    """The same, also counting all matches, which findings always does: no match can be passed over."""

    name = "tantivy, counting"

    def search(self, query):
        result = self.searcher.search(self.parsed(query), limit=LIMIT, count=True)
        documents = [self.searcher.doc(address) for _, address in result.hits]
        return [document["id"][0] for document in documents if document["body"]]


class Xapian:
    """Xapian through its Python bindings, compacted: prefixes become a synonym set, phrases match words as written."""

    name = title = "Xapian"

    @staticmethod
    def version():
        import xapian

        return xapian.version_string()

    @staticmethod
    def build(paragraphs, folder):
        import xapian

        loose = folder / "loose"
        database = xapian.WritableDatabase(str(loose), xapian.DB_CREATE_OR_OVERWRITE)
        generator = xapian.TermGenerator()
        generator.set_stemmer(xapian.Stem("english"))
        for p in paragraphs:
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text(p["headings"])
            generator.increase_termpos()
            generator.index_text(p["text"])
            document.add_boolean_term("XG" + p["grade"])
            document.add_boolean_term(f"Y{p['year']}")
            document.set_data("\n".join([p["id"], p["authority"], p["headings"], p["text"]]))
            database.add_document(document)
        database.commit()
        database.compact(str(folder / "index"))
        database.close()
        shutil.rmtree(loose)

    def __init__(self, folder):
        import xapian

        self.xapian = xapian
        self.database = xapian.Database(str(folder / "index"))
        self.enquire = xapian.Enquire(self.database)
        self.parser = xapian.QueryParser()
        self.parser.set_database(self.database)
        self.parser.set_stemmer(xapian.Stem("english"))
        self.parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
        self.flags = xapian.QueryParser.FLAG_PHRASE | xapian.QueryParser.FLAG_WILDCARD

    def search(self, query):
        return [match.document.get_data().split(b"\n", 1)[0].decode() for match in self.matches(query, LIMIT)]

    def count(self, query):
        return self.matches(query, self.database.get_doccount()).get_matches_estimated()

    def matches(self, query, at_least):
        x = self.xapian
        text = " ".join(query.words + [f'"{p}"' for p in query.phrases] + [f"{start}*" for start in query.prefixes])
        parsed = self.parser.parse_query(text, self.flags)
        if query.grade:
            parsed = x.Query(x.Query.OP_FILTER, parsed, x.Query("XG" + query.grade))
        if query.years:
            years = [f"Y{year}" for year in range(query.years[0], query.years[1] + 1)]
            parsed = x.Query(x.Query.OP_FILTER, parsed, x.Query(x.Query.OP_OR, years))
        self.enquire.set_query(parsed)
        return self.enquire.get_mset(0, LIMIT, at_least)


class ReadingOnly:
    """Reads the paragraphs and indexes nothing: what the Python front of the engines above costs."""

    name = "reading JSON lines only"

    @staticmethod
    def build(paragraphs, folder):
        for _ in paragraphs:
            pass


ENGINES = {"fts5": FTS5, "tantivy": Tantivy, "tantivy-counting": CountingTantivy, "xapian": Xapian, "none": ReadingOnly}
