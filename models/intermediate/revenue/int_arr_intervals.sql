with evidence as (

    select
        *,
        max(service_to) over (
            partition by account_id, product_id
            order by service_from asc, service_to asc, evidence_id asc
            rows between unbounded preceding and 1 preceding
        ) as served_until
    from {{ ref('int_arr_evidence') }}

),

-- Service of a product at an account, without a break.
numbered as (

    select
        *,
        cast(
            sum(case when service_from <= served_until then 0 else 1 end) over (
                partition by account_id, product_id
                order by service_from asc, service_to asc, evidence_id asc
                rows between unbounded preceding and current row
            ) as int
        ) as spell_number
    from evidence

),

spells as (

    select
        account_id,
        product_id,
        spell_number,
        max(service_to) as spell_end_date,
        lead(min(service_from)) over (
            partition by account_id, product_id
            order by spell_number asc
        ) as next_start_date
    from numbered
    group by account_id, product_id, spell_number

),

-- A renewal that is billed late joins on to what it renews. What ran out just
-- now is taken to be renewed, unless its subscription has ended.
bridged as (

    select
        numbered.evidence_id,
        numbered.account_id,
        numbered.product_id,
        numbered.currency_code,
        numbered.annual_amount_native,
        numbered.service_from as valid_from,
        case
            when numbered.service_to < spells.spell_end_date
                then numbered.service_to
            when
                spells.next_start_date
                <= date_add(numbered.service_to, {{ var('arr_grace_days') }})
                then spells.next_start_date
            when
                spells.next_start_date is null
                and not numbered.is_ended
                and numbered.service_to <= {{ as_of_date() }}
                and {{ as_of_date() }}
                < date_add(numbered.service_to, {{ var('arr_grace_days') }})
                then date_add({{ as_of_date() }}, 1)
            else numbered.service_to
        end as valid_to
    from numbered
    inner join spells
        on
            numbered.account_id = spells.account_id
            and numbered.product_id = spells.product_id
            and numbered.spell_number = spells.spell_number

)

select * from bridged
