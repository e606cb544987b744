/// The tables and views of `answers-sql`; the numbers of `amorce score` as integers, in one portable dialect.
enum ScoringSQL {
  /// Made only if they are missing, so that several exports go into one database.
  static let tables = """
    -- schema
    CREATE TABLE IF NOT EXISTS amorce_session(
      session VARCHAR(255) NOT NULL, quiz VARCHAR(255) NOT NULL, digest VARCHAR(255) NOT NULL,
      region VARCHAR(255), language VARCHAR(255) NOT NULL, audience VARCHAR(255) NOT NULL
    );
    CREATE TABLE IF NOT EXISTS amorce_key(
      item VARCHAR(255) NOT NULL, correct VARCHAR(4000) NOT NULL, myth VARCHAR(4000)
    );
    CREATE TABLE IF NOT EXISTS amorce_sheet(
      session VARCHAR(255) NOT NULL, participant VARCHAR(255) NOT NULL, wave VARCHAR(8) NOT NULL
    );
    CREATE TABLE IF NOT EXISTS amorce_answer(
      session VARCHAR(255) NOT NULL, participant VARCHAR(255) NOT NULL, wave VARCHAR(8) NOT NULL,
      item VARCHAR(255) NOT NULL, kind VARCHAR(8) NOT NULL, answer VARCHAR(4000), certainty INTEGER
    );
    CREATE TABLE IF NOT EXISTS amorce_tally(
      session VARCHAR(255) NOT NULL, wave VARCHAR(8) NOT NULL, item VARCHAR(255) NOT NULL, kind VARCHAR(8) NOT NULL,
      answer VARCHAR(4000), n INTEGER NOT NULL
    );

    """

  /// The views, each made anew; those that read others go first.
  static let views = """
    -- views
    DROP VIEW IF EXISTS amorce_tables;
    DROP VIEW IF EXISTS amorce_items;
    DROP VIEW IF EXISTS amorce_score;
    DROP VIEW IF EXISTS amorce_marked;
    -- One row an answer that was asked for: kind is answer, pass or blank; correct and myth are 1 or 0; score is that of
    -- the whole sheet.
    CREATE VIEW amorce_marked AS
    SELECT m.session, m.participant, m.wave, m.item, m.kind, m.answer, m.certainty, m.correct, m.myth,
      CAST(SUM(m.correct) OVER (PARTITION BY m.session, m.participant, m.wave) AS INTEGER) AS score
    FROM (
      SELECT a.session, a.participant, a.wave, a.item, a.kind, a.answer, a.certainty,
        CASE WHEN a.kind = 'answer' AND a.answer = k.correct THEN 1 ELSE 0 END AS correct,
        CASE WHEN a.kind = 'answer' AND a.answer = k.myth THEN 1 ELSE 0 END AS myth
      FROM amorce_answer a JOIN (SELECT DISTINCT item, correct, myth FROM amorce_key) k ON k.item = a.item
    ) m;
    -- One row a sheet, also one on which nothing was asked.
    CREATE VIEW amorce_score AS
    SELECT s.session, s.participant, s.wave, CAST(SUM(COALESCE(m.correct, 0)) AS INTEGER) AS score
    FROM amorce_sheet s LEFT JOIN amorce_marked m
      ON m.session = s.session AND m.participant = s.participant AND m.wave = s.wave
    GROUP BY s.session, s.participant, s.wave;
    -- One row a wave and item: sheets first, then what rooms without sheets counted.
    CREATE VIEW amorce_items AS
    SELECT 'sheets' AS source, wave, item, COUNT(*) AS presented, SUM(correct) AS correct, SUM(myth) AS myths,
      SUM(CASE WHEN kind = 'pass' THEN 1 ELSE 0 END) AS passes,
      SUM(CASE WHEN kind = 'blank' THEN 1 ELSE 0 END) AS blanks
    FROM amorce_marked GROUP BY wave, item
    UNION ALL
    SELECT 'tally' AS source, t.wave, t.item, SUM(t.n) AS presented,
      SUM(CASE WHEN t.kind = 'answer' AND t.answer = k.correct THEN t.n ELSE 0 END) AS correct,
      SUM(CASE WHEN t.kind = 'answer' AND t.answer = k.myth THEN t.n ELSE 0 END) AS myths,
      SUM(CASE WHEN t.kind = 'pass' THEN t.n ELSE 0 END) AS passes,
      SUM(CASE WHEN t.kind = 'blank' THEN t.n ELSE 0 END) AS blanks
    FROM amorce_tally t JOIN (SELECT DISTINCT item, correct, myth FROM amorce_key) k ON k.item = t.item
    GROUP BY t.wave, t.item;
    -- All integers that statistics are made of, four parts one under the other:
    -- score: sheets with a score; answer: sheets of a score with an answer to an item;
    -- pair: people with a score before and a later one; change: people by right (1) or not (0), before and later.
    CREATE VIEW amorce_tables AS
    SELECT 'score' AS part, wave, '' AS item, '' AS kind, '' AS answer, score,
      CAST(NULL AS INTEGER) AS later, COUNT(*) AS n
    FROM amorce_score GROUP BY wave, score
    UNION ALL
    SELECT 'answer' AS part, wave, item, kind, COALESCE(answer, '') AS answer, score,
      CAST(NULL AS INTEGER) AS later, COUNT(*) AS n
    FROM amorce_marked GROUP BY wave, item, kind, COALESCE(answer, ''), score
    UNION ALL
    SELECT 'pair' AS part, '' AS wave, '' AS item, '' AS kind, '' AS answer, p.score, p.later, COUNT(*) AS n
    FROM (
      SELECT CAST(SUM(CASE WHEN wave = 'pre' THEN score ELSE 0 END) AS INTEGER) AS score,
        CAST(SUM(CASE WHEN wave = 'post' THEN score ELSE 0 END) AS INTEGER) AS later
      FROM amorce_score GROUP BY session, participant HAVING COUNT(DISTINCT wave) = 2
    ) p GROUP BY p.score, p.later
    UNION ALL
    SELECT 'change' AS part, '' AS wave, p.item, '' AS kind, '' AS answer, p.score, p.later, COUNT(*) AS n
    FROM (
      SELECT item, CAST(SUM(CASE WHEN wave = 'pre' THEN correct ELSE 0 END) AS INTEGER) AS score,
        CAST(SUM(CASE WHEN wave = 'post' THEN correct ELSE 0 END) AS INTEGER) AS later
      FROM amorce_marked GROUP BY session, participant, item HAVING COUNT(DISTINCT wave) = 2
    ) p GROUP BY p.item, p.score, p.later;

    """

  /// The question that the file ends with.
  static let query = """
    -- query
    SELECT part, wave, item, kind, answer, score, later, n FROM amorce_tables
    ORDER BY part, wave, item, kind, answer, score, later;

    """
}
