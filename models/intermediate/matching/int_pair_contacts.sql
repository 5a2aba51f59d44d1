with pair_names as (

    select
        *,
        name_level in ('same', 'same_common', 'same_letters') as is_same_name,
        name_level in ('same', 'same_common', 'same_letters', 'close')
            as is_agreed_name
    from {{ ref('int_pair_names') }}

),

common_features as (

    select * from {{ ref('int_common_features') }}

),

-- Companies of a group share its domain, and a namesake abroad has the same
-- label under another suffix: a domain is weighed with the names in view.
compared as (

    select
        pairs.record_key_a,
        pairs.record_key_b,
        case
            when first_one.domain = other_one.domain
                then
                    case
                        when not pairs.is_agreed_name then 'same_other_name'
                        when first_one.is_domain_common then 'same_common'
                        else 'same'
                    end
            when
                first_one.domain_label = other_one.domain_label
                and pairs.is_same_name
                then 'unknown'
            when first_one.domain_label = other_one.domain_label
                then 'same_label'
            when first_one.domain <> other_one.domain then 'different'
            else 'unknown'
        end as domain_level,
        case
            when first_one.phone = other_one.phone
                then
                    case
                        when first_one.is_phone_common then 'same_common'
                        else 'same'
                    end
            when first_one.phone <> other_one.phone then 'different'
            else 'unknown'
        end as phone_level,
        case
            when
                first_one.street = other_one.street
                and (
                    first_one.postal_code = other_one.postal_code
                    or first_one.city = other_one.city
                )
                then 'same_street'
            when first_one.postal_code = other_one.postal_code
                then 'same_postal_code'
            when first_one.city = other_one.city then 'same_city'
            when
                first_one.postal_code <> other_one.postal_code
                or first_one.city <> other_one.city
                then 'different'
            else 'unknown'
        end as address_level
    from pair_names as pairs
    inner join common_features as first_one
        on pairs.record_key_a = first_one.record_key
    inner join common_features as other_one
        on pairs.record_key_b = other_one.record_key

)

select * from compared
