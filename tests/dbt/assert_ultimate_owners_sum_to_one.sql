-- Of every company the ultimate owners and the part that nobody is known to own
-- hold the whole, by the raw and by the normalised shares. Only companies whose
-- owners lead into a loop without an end have no sum.
with companies as (

    select
        owned_id,
        sum(effective_rate) as effective_rate,
        sum(normalised_rate) as normalised_rate
    from {{ ref('fct_effective_ownership') }}
    where is_ultimate_owner
    group by owned_id

)

select companies.*
from companies
inner join {{ ref('int_effective_residuals') }} as residuals
    on companies.owned_id = residuals.owned_id
where
    abs(coalesce(companies.effective_rate, 0) - 1) > 0.000000001
    or abs(coalesce(companies.normalised_rate, 0) - 1) > 0.000000001
