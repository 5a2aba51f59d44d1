"""The queries behind a summary."""

# A figure is a label, the marts it reads and a query that returns one text.
FIGURES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "accounts",
        ("dim_accounts", "bridge_account_sources"),
        """
        select format(
            '{:,} from {:,} records; systems: {}',
            (select count(*) from marts.dim_accounts),
            count(*) filter (where account_id is not null),
            count(distinct source_system) filter (where account_id is not null)
        )
        from marts.bridge_account_sources
        """,
    ),
    (
        "tied together",
        ("bridge_account_sources",),
        """
        select format(
            '{:,} accounts have more than one record',
            count(*) filter (where records > 1)
        )
        from (
            select account_id, count(*) as records
            from marts.bridge_account_sources
            where account_id is not null
            group by account_id
        )
        """,
    ),
    (
        "since before",
        ("account_identity_events",),
        """
        select coalesce(
            string_agg(format('{:,} {}', events, event_type), ', ' order by event_type),
            'no account changed'
        )
        from (
            select replace(event_type, '_', ' ') as event_type,
                count(distinct event_id) as events
            from marts.account_identity_events
            inner join release.release_info on event_date = as_of_date
            group by all
        )
        """,
    ),
    (
        "families",
        ("bridge_account_hierarchy",),
        """
        select format(
            '{:,} CRM families, {:,} accounts below a parent',
            count(distinct ancestor_account_id) filter (where is_top),
            count(distinct descendant_account_id)
        )
        from (
            select
                *,
                ancestor_account_id not in (
                    select descendant_account_id
                    from marts.bridge_account_hierarchy
                    where hierarchy = 'crm' and depth > 0
                ) as is_top
            from marts.bridge_account_hierarchy
            where hierarchy = 'crm' and depth > 0
        )
        """,
    ),
    (
        "open pipeline",
        ("fct_opportunities",),
        """
        select format(
            '{:,} in {:,} opportunities{}',
            cast(round(coalesce(sum(amount), 0)) as bigint),
            count(*),
            case
                when count(*) > count(amount)
                    then format(', {:,} without an amount', count(*) - count(amount))
                else ''
            end
        )
        from marts.fct_opportunities
        where opportunity_status = 'open'
        """,
    ),
    (
        "health",
        ("fct_account_health",),
        """
        select coalesce(string_agg(format('{:,} {}', accounts, health_band), ', '
            order by
                list_position(['green', 'yellow', 'red', 'unknown'], health_band)
        ), 'none')
        from (
            select health_band, count(*) as accounts
            from marts.fct_account_health
            where is_current
            group by health_band
        )
        """,
    ),
    (
        "data issues",
        ("data_issues",),
        """
        select coalesce(string_agg(format('{:,} {}', issues, severity), ', '
            order by list_position(['error', 'warning', 'info'], severity)
        ), 'none')
        from (
            select severity, count(*) as issues
            from marts.data_issues
            group by severity
        )
        """,
    ),
)
LANDING = """
    select
        source_name,
        count(*),
        cast(sum(rows_read) as bigint),
        cast(sum(rows_landed) as bigint),
        cast(sum(rows_rejected) as bigint),
        cast(sum(rows_duplicate) as bigint)
    from landing.file_load
    group by source_name
    order by source_name
"""
