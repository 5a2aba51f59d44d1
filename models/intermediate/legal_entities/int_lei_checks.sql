with company_records as (

    select * from {{ ref('int_company_records') }}

),

lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

stated as (

    select lei from company_records
    where lei is not null
    union
    select lei from lei_records

),

well_formed as (

    select
        lei,
        {{ lei_digits('lei') }} as digits
    from stated
    where
        length(lei) = 20
        and translate(lei, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', '') = ''
        and translate(substr(lei, 19), '0123456789', '') = ''
        and lei not like '%TESTLEI%'
        and lei <> '00000000000000000000'

),

-- Up to 38 digits overflow a number: the remainder is carried in four parts.
first_part as (

    select
        *,
        cast(substr(digits, 1, 14) as bigint) % 97 as remainder
    from well_formed

),

second_part as (

    select
        lei,
        digits,
        cast(cast(remainder as string) || substr(digits, 15, 14) as bigint)
        % 97 as remainder
    from first_part

),

third_part as (

    select
        lei,
        cast(cast(remainder as string) || substr(digits, 29) as bigint)
        % 97 as remainder
    from second_part

),

checked as (

    select
        stated.lei,
        coalesce(third_part.remainder = 1, false) as is_valid
    from stated
    left join third_part
        on stated.lei = third_part.lei

)

select * from checked
