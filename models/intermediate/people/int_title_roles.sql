with contact_attributes as (

    select * from {{ ref('int_contact_attributes') }}

),

persona_patterns as (

    select * from {{ ref('persona_patterns') }}

),

seniority_patterns as (

    select * from {{ ref('seniority_patterns') }}

),

distinct_titles as (

    select distinct title from contact_attributes
    where title is not null

),

-- Spaces around it let a pattern ask for whole words.
normalised as (

    select
        title,
        ' ' || {{ normalised_name('title') }} || ' ' as normalised_title
    from distinct_titles

),

personas as (

    select
        normalised.title,
        min_by(persona_patterns.persona, persona_patterns.precedence)
            as persona
    from normalised
    inner join persona_patterns
        on normalised.normalised_title like persona_patterns.title_pattern
    group by normalised.title

),

seniorities as (

    select
        normalised.title,
        min_by(seniority_patterns.seniority, seniority_patterns.precedence)
            as seniority
    from normalised
    inner join seniority_patterns
        on normalised.normalised_title like seniority_patterns.title_pattern
    group by normalised.title

),

final as (

    select
        normalised.title,
        coalesce(personas.persona, 'unknown') as persona,
        coalesce(seniorities.seniority, 'unknown') as seniority
    from normalised
    left join personas
        on normalised.title = personas.title
    left join seniorities
        on normalised.title = seniorities.title

)

select * from final
