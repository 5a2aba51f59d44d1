with match_features as (

    select * from {{ ref('int_match_features') }}

),

match_commonness as (

    select * from {{ ref('int_match_commonness') }}

),

flagged as (

    select
        match_features.*,
        coalesce(
            names.holder_count > {{ var('common_name_min_holders') }}, false
        ) as is_name_common,
        coalesce(names.country_count > 1, false) as is_name_in_countries,
        coalesce(
            domains.holder_count > {{ var('common_domain_min_holders') }}, false
        ) as is_domain_common,
        coalesce(
            phones.holder_count > {{ var('common_domain_min_holders') }}, false
        ) as is_phone_common,
        coalesce(leis.holder_count > 1, false) as is_lei_common
    from match_features
    left join match_commonness as names
        on
            match_features.core_name = names.value
            and names.feature = 'name'
    left join match_commonness as domains
        on
            match_features.domain = domains.value
            and domains.feature = 'domain'
    left join match_commonness as phones
        on
            match_features.phone = phones.value
            and phones.feature = 'phone'
    left join match_commonness as leis
        on
            match_features.lei = leis.value
            and leis.feature = 'lei'

)

select * from flagged
