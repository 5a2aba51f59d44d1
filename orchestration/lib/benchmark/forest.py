"""Trees far larger than the company's: what the hierarchy's models are given.

A CRM forest, and a graph of legal entities with the defects that GLEIF's own has.
"""

import duckdb

# Two thirds of all accounts hang below another one, up to a dozen levels deep.
ACCOUNTS = """
    insert into intermediate.int_record_lifetimes by name
    select
        'salesforce:' || lpad(i::varchar, 18, '0') as record_key,
        'salesforce' as source_system,
        record_key as account_id,
        date '2015-01-01' + (hash(i) % 3000)::int as account_known_from,
        date '9999-12-31' as deleted_date,
        date '9999-12-31' as gone_date
    from range({accounts}) as t (i);
    insert into intermediate.int_account_attributes by name
    select
        account_id, 'Company ' || rowid as account_name,
        ['DE', 'FR', 'US', 'GB'][1 + (rowid % 4)] as country_code
    from intermediate.int_record_lifetimes;
    insert into intermediate.int_crm_parents by name
    with drawn as (
        select
            i,
            -- The fewer ancestors to draw from, the deeper the tree.
            (hash(i * 3) / 18446744073709551616.0 * i * 0.97)::bigint as parent
        from range({accounts} // 500, {accounts}) as t (i)
    )
    select
        'salesforce:' || lpad(i::varchar, 18, '0') as child_account_id,
        'salesforce:' || lpad(parent::varchar, 18, '0') as parent_account_id,
        date '2016-01-01' + (hash(i * 5) % 3000)::int as valid_from,
        date '9999-12-31' as valid_to
    from drawn where parent < i;
"""
# Kinds of edges in the shares of the golden copy, 21 % lapsed, some without
# status or start, cycles, parents that level 1 lacks.
ENTITIES = """
    create table ids as
    select
        i, lpad(i::varchar, 18, 'A') || '01' as lei,
        ['DE', 'FR', 'US', 'GB', 'LU'][1 + (hash(i) % 5)::int] as country
    from range({entities}) as t (i);
    insert into staging.stg_gleif__relationship_records by name
    with edges as (
        select
            i as child,
            case i % 3 when 0 then 0 when 1 then i // 8 else i // 50 end as parent,
            'IS_DIRECTLY_CONSOLIDATED_BY' as kind
        from range(1, {edges} // 4) as t (i)
        union all
        select i, i // 5000, 'IS_ULTIMATELY_CONSOLIDATED_BY'
        from range(1, {edges} // 4) as t (i)
        union all
        select 2 * {edges} + i, {edges} + i % 2000, 'IS_FUND-MANAGED_BY'
        from range({edges} // 10 * 3) as t (i)
        union all
        select 2 * {edges} + i, 3 * {edges} + i % 900, 'IS_SUBFUND_OF'
        from range({edges} // 20 * 3) as t (i)
        union all
        select 4 * {edges} + i, i, 'IS_INTERNATIONAL_BRANCH_OF'
        from range({edges} // 250) as t (i)
        union all
        select
            5 * {edges} + i, 5 * {edges} + (i // 3) * 3 + (i + 1) % 3,
            'IS_DIRECTLY_CONSOLIDATED_BY'
        from range(27) as t (i)
    )
    select
        children.lei as child_lei,
        case when child % 50000 = 9 then 'ZZZZZZZZZZZZZZZZZZ04' else parents.lei end
            as parent_lei,
        kind as relationship_type,
        case when child % 1400 = 3 then 'NULL' else 'ACTIVE' end
            as relationship_status,
        case when child % 5 = 0 then 'LAPSED' else 'PUBLISHED' end
            as registration_status,
        case when child % 10 = 0 then 'PERCENTAGE' end as quantifier_units,
        case when child % 10 = 0 then 100 end as quantifier_amount,
        case when child % 1000 <> 7
            then date '2015-01-01' + (child % 3000)::int end
            as relationship_start_date,
        case when child % 11 = 0 then date '2024-06-01' end as relationship_end_date,
        timestamp '2018-05-01' as initial_registration_at
    from edges
    inner join ids as children on children.i = child
    inner join ids as parents on parents.i = parent;
    insert into staging.stg_gleif__reporting_exceptions by name
    select
        lei, category as exception_category,
        ['NATURAL_PERSONS', 'NON_CONSOLIDATING', 'NO_LEI', 'NON_PUBLIC'][1 + i % 4]
            as exception_reason_1
    from ids
    cross join (
        values
        ('DIRECT_ACCOUNTING_CONSOLIDATION_PARENT'),
        ('ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT')
    ) as categories (category)
    where i > {edges} // 4;
    insert into intermediate.int_legal_entities by name
    select
        lei, 'Entity ' || i as legal_name, country as legal_country_code,
        true as is_valid, lei as current_lei
    from ids;
    drop table ids;
"""


def fill(
    connection: duckdb.DuckDBPyConnection, accounts: int, entities: int, edges: int
) -> None:
    """Fill the tables that the models read; the rest of them stays empty."""
    connection.execute(ACCOUNTS.format(accounts=accounts))
    connection.execute(ENTITIES.format(entities=entities, edges=edges))
