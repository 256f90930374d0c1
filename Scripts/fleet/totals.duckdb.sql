-- DuckDB: published sessions by site, and the weeks that are too small to be in them. Run where the fleet folder lies.
-- The columns are named so that a year without a number is not taken for text.
SELECT site, coalesce(sum(started), 0)::BIGINT AS started_about, count(started) AS numbered_weeks,
       count(*) FILTER (flag = 'low') AS small_weeks
FROM read_csv('fleet/site=*/device=*/weekly-[0-9]*.csv', header = true, delim = ',', quote = '', hive_partitioning = true,
              hive_types_autocast = false, columns = {'week': 'VARCHAR', 'started': 'INTEGER', 'flag': 'VARCHAR',
              'coverage': 'VARCHAR', 'ready_hours': 'INTEGER', 'clock': 'VARCHAR'})
GROUP BY site ORDER BY site;
