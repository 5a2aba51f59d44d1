with invoices as (

    select
        *,
        cast(date_trunc('month', invoice_date) as date) as period_start_date
    from {{ ref('fct_invoices') }}

),

summed as (

    select
        period_start_date,
        count(*) as invoice_count,
        count(*) filter (where is_matched) as matched_count,
        coalesce(sum(invoiced_amount), 0) as invoiced_amount,
        coalesce(sum(invoiced_amount) filter (where is_matched), 0)
            as matched_amount
    from invoices
    group by period_start_date

),

final as (

    select
        period_start_date,
        cast(invoice_count as bigint) as invoice_count,
        cast(matched_count as bigint) as matched_count,
        cast(invoice_count - matched_count as bigint) as unmatched_count,
        cast(invoiced_amount as decimal(18, 2)) as invoiced_amount,
        cast(matched_amount as decimal(18, 2)) as matched_amount,
        cast(invoiced_amount - matched_amount as decimal(18, 2))
            as unmatched_amount,
        {{ rounded(
            'cast(matched_count as double) / nullif(invoice_count, 0)', 9, 6
        ) }} as match_rate,
        {{ rounded(
            'cast(matched_amount as double)'
            ~ ' / nullif(cast(invoiced_amount as double), 0)', 9, 6
        ) }} as value_match_rate,
        {{ as_of_date() }} as as_of_date
    from summed

)

select * from final
