{#- A round of conjugate gradients: from what is won too often or too seldom in
    each bin to weights, penalties and a direction. -#}
with before as (select * from {{ ref('int_scorecard_round_4') }}),

basis as (select * from {{ ref('int_scorecard_basis') }}),

codes as (select * from {{ ref('int_scorecard_codes') }}),

moves as (select * from {{ ref('int_scorecard_move_5') }}),

surprises as (

    select
        codes.bin_id,
        max(moves.pace) as pace,
        sum(moves.outcome - moves.rate) as surprise,
        sum({{ product('moves.rate', '(1 - moves.rate)') }}) as curvature
    from codes
    inner join moves
        on codes.row_number = moves.row_number
    group by codes.bin_id

),

sums as (

    select
        basis.parameter_id,
        basis.card,
        basis.term,
        basis.prior_variance,
        basis.prior_weight,
        coalesce(max(surprises.pace), 0) as pace,
        cast(
            sum({{ product('basis.shape', 'surprises.surprise') }})
            as decimal(28, 9)
        ) as surprise,
        sum({{ product('basis.bend', 'surprises.curvature') }}) as curvature
    from basis
    inner join surprises
        on basis.bin_id = surprises.bin_id
    group by all

),

stepped as (

    select
        sums.*,
        coalesce(before.weight, 0)
        + {{ product('sums.pace', 'coalesce(before.direction, 0)') }} as weight,
        coalesce(before.penalty, {{ var('scorecard_start_penalty') }})
            as last_penalty,
        coalesce(before.gradient, 0) as last_gradient,
        coalesce(before.step, 0) as last_step,
        coalesce(before.direction, 0) as last_direction
    from sums
    left join before
        on sums.parameter_id = before.parameter_id

),

penalised as (

    select
        *,
        {{ term_penalty('weight', 'curvature', 'last_penalty') }} as penalty
    from stepped

),

directed as (

    select
        *,
        surprise - {{ product('penalty', 'weight') }} as gradient,
        {{ newton_step('surprise', 'curvature', 'penalty', 'weight') }} as step
    from penalised

),

final as (

    select
        parameter_id,
        card,
        cast(weight as decimal(28, 9)) as weight,
        penalty,
        cast(curvature as decimal(28, 9)) as curvature,
        cast(gradient as decimal(28, 9)) as gradient,
        step,
        {{ conjugate_direction(
            'gradient', 'step', 'last_gradient', 'last_step', 'last_direction'
        ) }} as direction
    from directed

)

select * from final
