{#- Accounts that share a key with a request, and what they share. -#}
with

hits as (

    select
        keys.request_id,
        keys.lookup_kind,
        keys.lookup_value,
        index_rows.* exclude (lookup_kind, lookup_value)
    from {{ ref('keys') }} as keys
    inner join {{ ref('index_rows') }} as index_rows
        on
            keys.lookup_kind = index_rows.lookup_kind
            and keys.lookup_value = index_rows.lookup_value

),

accounts as (

    select
        hits.request_id,
        hits.account_id,
        any_value(hits.account_name) as account_name,
        any_value(hits.core_name) as core_name,
        list_sort(string_split(any_value(hits.core_name), ' ')) as words,
        any_value(hits.legal_form) as legal_form,
        any_value(hits.domain) as domain,
        any_value(hits.country_code) as country_code,
        any_value(hits.ultimate_parent_account_id)
            as ultimate_parent_account_id,
        bool_or(hits.lookup_kind = 'lei') as is_same_lei,
        bool_or(hits.lookup_kind = 'tax_id') as is_same_tax_id,
        bool_or(hits.lookup_kind = 'registration_number') as is_same_number,
        bool_or(hits.lookup_kind = 'record_id') as is_parent,
        bool_or(hits.lookup_kind = 'domain') as is_same_domain,
        bool_or(hits.lookup_kind = 'normalised_name') as is_same_full_name,
        bool_or(
            hits.lookup_kind = 'core_name'
            and hits.lookup_value = profiles.core_name
        ) as is_same_core_name,
        max(hits.account_count) filter (where hits.lookup_kind = 'domain')
            as domain_account_count
    from hits
    inner join {{ ref('profiles') }} as profiles
        on hits.request_id = profiles.request_id
    group by hits.request_id, hits.account_id

),

compared as (

    select
        accounts.*,
        coalesce(accounts.legal_form <> profiles.legal_form, false)
        and not accounts.is_same_full_name as is_other_form,
        coalesce(accounts.domain <> profiles.domain, false)
        and not accounts.is_same_domain as is_other_domain,
        case
            when accounts.country_code = profiles.country_code then 'same'
            when accounts.country_code <> profiles.country_code then 'other'
            else 'unknown'
        end as country,
        damerau_levenshtein(accounts.core_name, profiles.core_name) as edits,
        coalesce(
            jaro_winkler_similarity(
                array_to_string(accounts.words, ' '),
                array_to_string(profiles.words, ' ')
            ),
            0
        ) as similarity,
        accounts.words = profiles.words as is_reordered,
        list_has_all(accounts.words, profiles.words)
        or list_has_all(profiles.words, accounts.words) as is_contained,
        profiles.normalised_name is not null as has_name
    from accounts
    inner join {{ ref('profiles') }} as profiles
        on accounts.request_id = profiles.request_id

),

named as (

    select
        *,
        case
            when is_same_full_name or (is_same_core_name and not is_other_form)
                then 'same'
            when is_same_core_name then 'other_form'
            when is_reordered then 'reordered'
            -- A short name may have one slip, a longer one two.
            when
                length(core_name) >= 4
                and edits <= case when length(core_name) >= 8 then 2 else 1 end
                then 'similar'
            when is_contained then 'contained'
            else 'other'
        end as name
    from compared

),

ruled as (

    select
        *,
        case
            when is_same_lei then 'lei'
            when is_same_tax_id then 'tax_id'
            when is_same_number and country <> 'other'
                then 'registration_number'
            when is_same_domain and not has_name then 'domain'
            when is_same_domain and name = 'same' and country <> 'other'
                then 'domain_and_name'
            when
                is_same_domain
                and name in ('reordered', 'similar')
                and country <> 'other'
                and not is_other_form
                then 'domain_and_similar_name'
            when name = 'same' and country = 'same' and not is_other_domain
                then 'name_and_country'
            when name = 'same' and country = 'unknown' and not is_other_domain
                then 'name'
            when is_parent then 'parent'
            when is_same_domain then 'domain_of_another'
            when name in ('same', 'other_form') then 'same_name_elsewhere'
            when name in ('reordered', 'similar') then 'similar_name'
            when name = 'contained' then 'shared_name'
        end as rule
    from named

)

select
    request_id,
    account_id,
    account_name,
    ultimate_parent_account_id,
    rule,
    name,
    country,
    edits,
    legal_form,
    domain,
    country_code,
    is_same_lei,
    is_same_tax_id,
    is_same_number,
    is_parent,
    is_same_domain,
    is_other_domain,
    domain_account_count,
    similarity
from ruled
where rule is not null
