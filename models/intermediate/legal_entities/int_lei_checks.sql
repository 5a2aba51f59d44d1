with company_records as (

    select * from {{ ref('int_company_records') }}

),

lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

relationship_records as (

    select * from {{ ref('stg_gleif__relationship_records') }}

),

reporting_exceptions as (

    select * from {{ ref('stg_gleif__reporting_exceptions') }}

),

stated as (

    select lei from company_records
    where lei is not null
    union
    select lei from lei_records
    union
    select child_lei as lei from relationship_records
    union
    select parent_lei as lei from relationship_records
    where parent_lei is not null
    union
    select lei from reporting_exceptions

),

well_formed as (

    select
        lei,
        {{ lei_digits('lei') }} as digits
    from stated
    where {{ lei_is_well_formed('lei') }}

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
