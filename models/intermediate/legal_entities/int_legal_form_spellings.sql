with legal_forms as (

    select * from {{ ref('legal_forms') }}

),

registered_legal_forms as (

    select * from {{ ref('registered_legal_forms') }}

),

-- The list does not say which forms names open with.
spelled as (

    select
        legal_form,
        country_code,
        canonical_form,
        is_prefix,
        is_distinctive,
        1 as precedence
    from legal_forms

    union all

    select
        legal_form,
        country_code,
        canonical_form,
        false as is_prefix,
        is_distinctive,
        2 as precedence
    from registered_legal_forms

)

select * from spelled
