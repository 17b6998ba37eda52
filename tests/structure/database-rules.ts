import type { Client } from 'pg'
import { foreignSchemas, indexesOfWords, ownerFunctions, tablesOutsideTenants } from './allowed.ts'

const schemas = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.nspname not in (${Object.keys(
  foreignSchemas,
)
  .map(name => `'${name}'`)
  .join(', ')})`

/** Says what keeps a table of the migrated database from being held to its tenant; empty = every one is. */
export async function tenancyFaults(client: Client): Promise<string[]> {
  const tables = await client.query<{ name: string; enabled: boolean; forced: boolean; policies: string[] }>(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      array(select p.policyname || ' to ' || array_to_string(p.roles, ',') || ': ' || coalesce(p.qual, '–') || ' / ' || coalesce(p.with_check, '–')
        from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname order by 1) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${schemas} order by 1`)
  const faults = tables.rows.flatMap(({ name, enabled, forced, policies }) => [
    ...(enabled && forced ? [] : [`${name}: row-level security is not enabled and forced`]),
    ...(JSON.stringify(policies) === JSON.stringify([...expectedPolicies, ...visitorPolicies(name)])
      ? []
      : [`${name}: policies ${policies.join(' | ')}`]),
  ])
  const keys = await client.query<{ name: string; what: string; first: string }>(`
    select n.nspname || '.' || t.relname as name, 'index ' || n.nspname || '.' || c.relname as what,
      pg_get_indexdef(i.indexrelid, 1, true) as first
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      join pg_namespace n on n.oid = t.relnamespace where ${schemas}
    union all
    select n.nspname || '.' || t.relname, 'foreign key ' || k.conname, a.attname || '=' || b.attname
    from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
    where k.contype = 'f' and ${schemas} order by 1, 2`)
  faults.push(
    ...keys.rows
      .filter(({ what, first }) => first !== 'tenant_id' && first !== 'tenant_id=tenant_id' && !isWords(what))
      .map(({ name, what, first }) => `${name}: ${what} begins with ${first}`),
  )
  return faults.filter(fault => !((fault.split(':')[0] ?? '') in tablesOutsideTenants))
}

const expectedPolicies = [
  'owner to gouvernail_owner: true / true',
  'tenant to gouvernail_app: (tenant_id = ( SELECT kernel.current_tenant() AS current_tenant)) / (tenant_id = ( SELECT kernel.current_tenant() AS current_tenant))',
]

const ofTenant = '(tenant_id = ( SELECT kernel.current_tenant() AS current_tenant))'

/** Anybody outside reads publications, and writes into inboxes without reading them. */
function visitorPolicies(name: string): string[] {
  if (name.endsWith('.publication')) return [`visitor to gouvernail_visitor: ${ofTenant} / –`]
  return name.endsWith('.inbox') ? [`visitor to gouvernail_visitor: – / ${ofTenant}`] : []
}

function isWords(what: string): boolean {
  return what.replace('index ', '') in indexesOfWords
}

/** What the roles that serve people hold beyond what they need. */
export async function excessRights(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ fault: string }>(`
    select r.rolname || ' is ' || case when r.rolsuper then 'superuser' when r.rolbypassrls then 'bypassrls' else 'able to create' end as fault
    from pg_roles r where r.rolname in ('gouvernail_app', 'gouvernail_visitor') and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb)
    union all select r.rolname || ' owns ' || d.objid::text from pg_shdepend d join pg_roles r on r.oid = d.refobjid
    where d.deptype = 'o' and r.rolname in ('gouvernail_app', 'gouvernail_visitor')
    union all select 'gouvernail_visitor may read ' || n.nspname || '.' || c.relname
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and c.relname not in ('publication', 'inbox') and n.nspname || '.' || c.relname <> 'kernel.tenant'
      and has_table_privilege('gouvernail_visitor', c.oid, 'select, insert, update, delete')
    union all select 'gouvernail_visitor may do more than it should to ' || n.nspname || '.' || c.relname
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relname in ('publication', 'inbox') and has_table_privilege('gouvernail_visitor', c.oid,
      case c.relname when 'inbox' then 'select, update, delete' else 'insert, update, delete' end)
    union all select 'gouvernail_app may rewrite ' || name from unnest(array['kernel.audit', 'kernel.change']) name
    where has_table_privilege('gouvernail_app', name, 'update, delete, truncate')`)
  return rows.map(row => row.fault)
}

/** Searches in words run as owner behind an explicit filter on the tenant; nothing else runs as owner unless it is named. */
export async function functionFaults(client: Client): Promise<string[]> {
  const { rows } = await client.query<{
    name: string
    owner: boolean
    path: boolean
    everybody: boolean
    source: string
  }>(`
    select n.nspname || '.' || p.proname as name, p.prosecdef as owner,
      coalesce(array_to_string(p.proconfig, ' ') ~ 'search_path=', false) as path,
      has_function_privilege('public', p.oid, 'execute') as everybody, p.prosrc as source
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${schemas} order by 1`)
  return rows.flatMap(({ name, owner, path, everybody, source }) => {
    const search = /\.find_/.test(name)
    if (!search && !owner) return []
    const checks = {
      'is not security definer': owner,
      'leaves its search_path open': path,
      'may be run by everybody': !everybody,
      'does not filter on the tenant': !search || /tenant_id = kernel\.current_tenant\(\)/.test(source),
      'runs as owner without being named in allowed.ts': search || name in ownerFunctions,
    }
    return Object.entries(checks).flatMap(([fault, fine]) => (fine ? [] : [`${name} ${fault}`]))
  })
}

/** Exceptions that the database no longer needs. */
export async function staleExceptions(client: Client): Promise<string[]> {
  const names = [tablesOutsideTenants, indexesOfWords].flatMap(list => Object.keys(list))
  const { rows } = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) name where to_regclass(name) is null',
    [names],
  )
  return rows.map(row => row.name)
}
