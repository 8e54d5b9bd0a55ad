import type { TestDatabase } from './test-database.ts'

/** From now on the database notes which tables are written to. `take` gives their names, once for each row, and forgets them. */
export async function watchTables({ pool }: TestDatabase): Promise<{ take: () => Promise<string[]> }> {
  await pool.query(`
    create table trace (at serial, name text not null);
    create function note_trace() returns trigger language plpgsql as
      'begin insert into trace (name) values (tg_table_name); return null; end';
    do $$ declare t text; begin
      for t in select tablename from pg_tables where schemaname = 'public' and tablename <> 'trace' loop
        execute format('create trigger note_trace after insert or update or delete on %I for each row execute function note_trace()', t);
      end loop;
    end $$`)
  return {
    take: async () => {
      const { rows } = await pool.query(
        'with taken as (delete from trace returning at, name) select name from taken order by at',
      )
      return rows.map(({ name }) => name)
    },
  }
}
