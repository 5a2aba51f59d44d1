with company_profiles as (

    select * from {{ ref('int_company_profiles') }}
    where core_name is not null and country_code is not null

),

-- As for domains, conflicts are asked of the whole group.
named_groups as (

    select
        *,
        coalesce(
            min(legal_form) over same_name <> max(legal_form) over same_name
            or min(domain) over same_name <> max(domain) over same_name
            or min(current_lei) over same_name
            <> max(current_lei) over same_name,
            false
        ) as is_conflicting
    from company_profiles
    window same_name as (partition by core_name, country_code)

),

links as (

    select
        record_key,
        case
            when not is_conflicting
                then 'name_and_country:' || core_name || '|' || country_code
            else
                'name_and_country:' || core_name || '|' || country_code
                || '|' || coalesce(legal_form, '')
                || '|' || coalesce(domain, '')
                || '|' || coalesce(current_lei, '')
        end as link_key,
        'name_and_country' as match_rule
    from named_groups

)

select * from links
